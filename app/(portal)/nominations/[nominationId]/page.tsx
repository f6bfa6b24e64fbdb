import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { EarlierAwards } from "@/components/nominations/earlier-awards";
import { NominationStatus } from "@/components/nominations/nomination-status";
import { PaperLinks } from "@/components/nominations/paper-links";
import { WarningList } from "@/components/nominations/warning-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { nominationFaults } from "@/lib/nominations/dossiers/faults";
import {
  canRemoveNominee,
  canSubmitAgain,
  canWithdrawNomination,
  canWriteNomination,
  whoWritesDossier,
} from "@/lib/nominations/dossiers/policy";
import { findReportForm } from "@/lib/nominations/papers/forms";
import { canAppraise, canFollowNominations } from "@/lib/nominations/policy";
import { listAwardsOf } from "@/lib/nominations/recipients/queries";
import { findWarnings } from "@/lib/nominations/warnings/find-warnings";
import { formatMoment } from "@/lib/text/dates";
import { NomineeSummary } from "../nominee-summary";
import { crumbsOf, loadNomination } from "./load-nomination";
import { RemoveForm, SubmitAgainForm } from "./nomination-forms";

type Props = PageProps<"/nominations/[nominationId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nomination } = await loadNomination(params);
  return { title: `Đề nghị khen ${nomination.name}` };
}

/** One nomination: how far it is, what it says, what speaks against it, and what can be done with it now. */
export default async function NominationPage({ params }: Props) {
  const { actor, now, dossier, nomination } = await loadNomination(params);
  const { id, state, version, movedNote } = nomination;
  const own = `/nominations/${id}`;
  const ref = { nominationId: id, version };
  const mayWrite = canWriteNomination(actor, dossier, nomination).allowed;
  const mayRemove = canRemoveNominee(actor, dossier, nomination).allowed;
  const isWriter = whoWritesDossier(actor, dossier).allowed;
  const knowsWarnings = isWriter || canFollowNominations(actor).allowed;
  const warnings = knowsWarnings ? ((await findWarnings(actor, [id], now)).get(id) ?? []) : [];
  const awards = await listAwardsOf(actor, nomination.recipientId);
  const number = dossierNumber(dossier);
  const [fault] = nominationFaults(nomination, dossier);
  return (
    <>
      <Breadcrumbs items={crumbsOf({ dossier, nomination })} />
      <PageHeading
        title={nomination.name}
        caption={[awardName(nomination.award), dossier.unit.name, number]
          .filter(Boolean)
          .join(" · ")}
        status={<NominationStatus nomination={nomination} now={now} />}
      />
      <Flash />
      {movedNote && state !== "DRAFT" && (
        <InsetText>
          <p>
            <strong className="font-semibold">
              {nomination.movedBy.user.name}, {formatMoment(nomination.movedAt)}:
            </strong>{" "}
            <span className="whitespace-pre-line">{movedNote}</span>
          </p>
        </InsetText>
      )}
      {mayWrite && (
        <ButtonGroup>
          {canSubmitAgain(actor, dossier, nomination).allowed && (
            <SubmitAgainForm {...ref} refusal={fault?.message} />
          )}
          <ButtonLink href={`${own}/edit`} variant="secondary">
            Sửa thông tin
          </ButtonLink>
          <ButtonLink href={`${own}/achievement`} variant="secondary">
            Viết thành tích
          </ButtonLink>
          <ButtonLink href={`/nominations/dossiers/${dossier.id}`} variant="secondary">
            Về hồ sơ
          </ButtonLink>
        </ButtonGroup>
      )}
      {canAppraise(actor).allowed && state !== "DRAFT" && (
        <ButtonGroup>
          <ButtonLink href={`${own}/appraisal`}>
            {state === "SUBMITTED" ? "Thẩm định đề nghị này" : "Xem thẩm định"}
          </ButtonLink>
        </ButtonGroup>
      )}
      {warnings.length > 0 && (
        <section aria-labelledby="warnings-title" className="stack-tight">
          <h2 id="warnings-title">Cảnh báo</h2>
          <WarningList warnings={warnings} />
        </section>
      )}
      <section aria-labelledby="nominee-title" className="stack-tight">
        <h2 id="nominee-title">Đề nghị</h2>
        <NomineeSummary
          nomination={nomination}
          isEditable={mayWrite}
          showsSources={knowsWarnings}
          meetingHref={`/nominations/dossiers/${dossier.id}/meeting`}
        />
      </section>
      <PaperLinks
        papers={[
          {
            name: "Báo cáo thành tích",
            form: await findReportForm(actor, { dossier, nomination }, now),
            href: `${own}/report`,
          },
        ]}
      />
      <section aria-labelledby="awards-title" className="stack-tight">
        <h2 id="awards-title">Đã được khen</h2>
        <EarlierAwards awards={awards} />
        {canAppraise(actor).allowed && (
          <p>
            <Link href={`/recipients/${nomination.recipientId}`}>Xem cả lịch sử khen thưởng</Link>
          </p>
        )}
      </section>
      {mayRemove && <RemoveForm {...ref} />}
      {!mayRemove && canWithdrawNomination(actor, dossier, nomination).allowed && (
        <p>
          <Link href={`${own}/withdraw`}>Rút đề nghị này</Link>
        </p>
      )}
    </>
  );
}
