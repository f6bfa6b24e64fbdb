import { UserPlus } from "lucide-react";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { StatusTag } from "@/components/ui/status-tag";
import { TaskList } from "@/components/ui/task-list";
import type { Actor } from "@/lib/auth/actor";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { dossierFaults, type Fault, isWritten } from "@/lib/nominations/dossiers/faults";
import { countFiles, findDueOn } from "@/lib/nominations/dossiers/find-dossier";
import type { SeenDossier, SeenNomination } from "@/lib/nominations/dossiers/hold";
import { timeWords } from "@/lib/nominations/dossiers/title";
import { calendarDate, formatDate, formatMoment } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type DossierTasksProps = { actor: Actor; now: Date; dossier: SeenDossier };

/** What is to be done before the dossier can be handed in, in any order; what is missing is derived, never ticked. */
export async function DossierTasks({ actor, now, dossier }: DossierTasksProps) {
  const own = `/nominations/dossiers/${dossier.id}`;
  const files = await countFiles(actor, dossier.id);
  const faults = dossierFaults(dossier, files.all);
  const dueOn = await findDueOn(actor, dossier.campaignId, now);
  const written = dossier.nominations.filter(isWritten);
  const { meeting } = dossier;
  const from = readDay(dossier.achievedFrom);
  const to = readDay(dossier.achievedTo);
  return (
    <>
      {dossier.nominations
        .filter(({ state }) => state === "RETURNED")
        .map((nomination) => (
          <InsetText key={nomination.id}>
            <p>
              <strong className="font-semibold">
                {nomination.name}: {nomination.movedBy.user.name} trả lại lúc{" "}
                {formatMoment(nomination.movedAt)}.
              </strong>{" "}
              <span className="whitespace-pre-line">{nomination.movedNote}</span>
            </p>
          </InsetText>
        ))}
      {dueOn && (
        <p>
          Hạn nộp hồ sơ theo kế hoạch:{" "}
          <strong className="font-semibold">{formatDate(dueOn)}</strong>
          {calendarDate(now) > dueOn && dossier.submittedAt === null && ", đã quá hạn"}
        </p>
      )}
      <TaskList
        tasks={[
          {
            title: "Thông tin chung",
            href: `${own}/details`,
            hint: from && to ? `Thành tích ${timeWords({ from, to })}` : undefined,
            status: <Done />,
          },
          ...written.map((nomination) => ({
            title: nomination.name,
            href: hrefOf(nomination, faults),
            hint: awardName(nomination.award),
            status: <State faults={faults} of={nomination.id} parts={["nominee", "achievement"]} />,
          })),
          {
            title: "Họp xét của đơn vị",
            href: `${own}/meeting`,
            hint: meeting
              ? `Ngày ${formatDate(readDay(meeting.heldOn))}, ${meeting.presentCount}/${meeting.calledCount} người dự`
              : "Họp xong các đề nghị thì ghi một lần.",
            status:
              dossier.procedure === "SHORT" && !meeting ? (
                <StatusTag tone="draft">Không bắt buộc</StatusTag>
              ) : (
                <State faults={faults} parts={["meeting"]} />
              ),
          },
          {
            title: "Tệp kèm theo",
            href: `${own}/files`,
            hint: "Tờ trình, biên bản, giấy xác nhận thành tích, ảnh.",
            status: faults.some(({ part }) => part === "files") ? (
              <State faults={faults} parts={["files"]} />
            ) : (
              <span className="text-sm">{files.all > 0 ? `${files.all} tệp` : "Chưa có tệp"}</span>
            ),
          },
          {
            title: "Kiểm tra lại rồi nộp",
            ...(written.length > 0 && { href: `${own}/check` }),
            status:
              faults.length === 0 ? (
                <StatusTag tone="information">Nộp được</StatusTag>
              ) : (
                <StatusTag tone="draft">Chưa đủ</StatusTag>
              ),
          },
        ]}
      />
      <ButtonGroup>
        <ButtonLink
          href={`${own}/nominees/new`}
          icon={UserPlus}
          variant={written.length > 0 ? "secondary" : "primary"}
        >
          {written.length > 0 ? "Thêm một đề nghị nữa" : "Thêm người, tập thể được đề nghị"}
        </ButtonLink>
        <ButtonLink href={`${own}/import`} variant="secondary">
          Nhập nhiều người từ bảng Excel
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

/** Straight to where something is missing. */
function hrefOf({ id }: SeenNomination, faults: readonly Fault[]): string {
  const own = faults.filter(({ nominationId }) => nominationId === id);
  if (own.some(({ part }) => part === "nominee")) return `/nominations/${id}/edit`;
  if (own.some(({ part }) => part === "achievement")) return `/nominations/${id}/achievement`;
  return `/nominations/${id}`;
}

type StateProps = { faults: readonly Fault[]; parts: readonly Fault["part"][]; of?: string };

function State({ faults, parts, of }: StateProps) {
  const isMissing = faults.some(
    ({ part, nominationId }) => parts.includes(part) && (of === undefined || nominationId === of),
  );
  return isMissing ? <StatusTag tone="draft">Chưa ghi đủ</StatusTag> : <Done />;
}

const Done = () => <StatusTag tone="done">Đã ghi</StatusTag>;
