import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/auth/actor";
import { canSignMinutes } from "@/lib/council/papers/sign-minutes";
import { canKeepCouncil, canRunSession, isChair } from "@/lib/council/policy";
import { findClosing } from "@/lib/council/sessions/close-session";
import { whyNotYet } from "@/lib/council/sessions/hold-meeting";
import type { SessionView } from "@/lib/council/sessions/queries";
import { CancelForm, CloseEarlyForm, CloseForm, InviteForm, OpenForm } from "./step-form";

type StepsProps = { actor: Actor; session: SessionView; now: Date };

/** What comes next for this person in this session. */
export async function SessionSteps({ actor, session, now }: StepsProps) {
  const { id, state } = session;
  const at = `/council/sessions/${id}`;
  if (state === "CANCELLED") return null;
  if (state === "PLANNED") return <PlannedSteps actor={actor} session={session} now={now} />;
  if (state === "OPEN") return <OpenSteps actor={actor} session={session} />;
  const maySign = canSignMinutes(actor, session).allowed;
  return (
    <ButtonGroup>
      <ButtonLink href={`${at}/minutes`} variant={maySign ? "primary" : "secondary"}>
        {maySign ? "Đọc, ký biên bản" : "Đọc biên bản"}
      </ButtonLink>
      <ButtonLink href={`${at}/vote`} variant="secondary">
        Kết quả biểu quyết
      </ButtonLink>
    </ButtonGroup>
  );
}

async function PlannedSteps({ actor, session, now }: StepsProps) {
  const { id, version, items, invitedAt } = session;
  const ref = { sessionId: id, version };
  const mayKeep = canKeepCouncil(actor).allowed;
  if (!mayKeep && !canRunSession(actor, session).allowed) {
    return items.length > 0 ? (
      <InsetText>
        <p>
          Đọc trước các đề nghị dưới đây. Vắng mặt thì gửi ý kiến bằng văn bản ở trang Bỏ phiếu.
        </p>
        <p>
          <Link href={`/council/sessions/${id}/vote`}>Gửi ý kiến bằng văn bản</Link>
        </p>
      </InsetText>
    ) : null;
  }
  const refusal = (await whyNotYet(actor, session, now)) ?? undefined;
  return (
    <div className="stack-tight">
      <ButtonGroup>
        {mayKeep && items.length === 0 && (
          <ButtonLink href={`/council/sessions/${id}/agenda`}>Lập chương trình</ButtonLink>
        )}
        {mayKeep && <InviteForm {...ref} isAgain={invitedAt !== null} isNext={items.length > 0} />}
        <ButtonLink href={`/council/sessions/${id}/attendance`} variant="secondary">
          Điểm danh
        </ButtonLink>
        <OpenForm {...ref} refusal={refusal} />
      </ButtonGroup>
      {mayKeep && (
        <Details summary="Hủy phiên họp">
          <p>Các đề nghị trở lại chờ đưa ra Hội đồng; người đã mời được báo.</p>
          <CancelForm {...ref} />
        </Details>
      )}
    </div>
  );
}

async function OpenSteps({ actor, session }: Omit<StepsProps, "now">) {
  const { id, version } = session;
  const at = `/council/sessions/${id}`;
  const runs = canRunSession(actor, session).allowed;
  const closing = runs ? await findClosing(actor, id) : null;
  return (
    <div className="stack-tight">
      <ButtonGroup>
        <ButtonLink
          href={`${at}/vote`}
          variant={closing && !closing.refusal ? "secondary" : "primary"}
        >
          Biểu quyết
        </ButtonLink>
        {runs && (
          <>
            <ButtonLink href={`${at}/attendance`} variant="secondary">
              Sửa danh sách có mặt
            </ButtonLink>
            <ButtonLink href={`${at}/minutes`} variant="secondary">
              Ghi biên bản
            </ButtonLink>
          </>
        )}
        {(runs || isChair(actor, session)) && (
          <ButtonLink href={`${at}/officers`} variant="secondary">
            Cử người thay
          </ButtonLink>
        )}
        {closing && (
          <CloseForm sessionId={id} version={version} refusal={closing.refusal ?? undefined} />
        )}
      </ButtonGroup>
      {closing?.mayLeaveRest && (
        <Details summary="Bế mạc khi còn nội dung chưa biểu quyết">
          <p>
            Không đủ người, hoặc hết giờ: các nội dung chưa biểu quyết trở lại chờ đưa ra Hội đồng,
            xét ở phiên sau.
          </p>
          <CloseEarlyForm sessionId={id} version={version} />
        </Details>
      )}
    </div>
  );
}
