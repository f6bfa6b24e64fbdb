import type { Metadata } from "next";
import { AnsweredChecklist } from "@/components/appraisals/answered-checklist";
import { ClockTag } from "@/components/appraisals/clock-tag";
import { Flash } from "@/components/layout/flash";
import { NominationStatus } from "@/components/nominations/nomination-status";
import { WarningList } from "@/components/nominations/warning-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { fieldsOf } from "@/lib/appraisals/fields";
import type { FoundAppraisal } from "@/lib/appraisals/find-appraisal";
import { canSuspend, canWriteAppraisal, possibleConclusions } from "@/lib/appraisals/policy";
import { isSignedOutPost } from "@/lib/auth/session";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { shortGroundWords } from "@/lib/nominations/short-grounds";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { AppraisalForm } from "./appraisal-form";
import { AppraisedFacts } from "./appraised-facts";
import { loadAppraisal } from "./load-appraisal";
import { SignedOutAppraisal } from "./signed-out-appraisal";

export const metadata: Metadata = { title: "Thẩm định" };

type Props = PageProps<"/nominations/[nominationId]/appraisal">;

export default async function AppraisalPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return <SignedOutAppraisal address={`/nominations/${(await params).nominationId}/appraisal`} />;
  }
  const found = await loadAppraisal(params);
  const { actor, now, nomination, lines, warnings, clock } = found;
  const { id, appraisal, state } = nomination;
  const write = canWriteAppraisal(actor, nomination);
  const maySuspend = canSuspend(actor, { state, isBeingVoted: false }).allowed;
  const values = fieldsOf(appraisal);
  return (
    <>
      <Breadcrumbs items={[{ label: "Thẩm định", href: "/appraisals" }]} />
      <PageHeading
        title={[nomination.honorific, nomination.name].filter(Boolean).join(" ")}
        caption={`Thẩm định đề nghị ${awardName(nomination.award)}`}
        status={
          <div className="flex flex-wrap gap-x-4 gap-y-1">
            <NominationStatus nomination={nomination} now={now} />
            <ClockTag clock={clock} />
          </div>
        }
        actions={
          (maySuspend || state === "SUSPENDED") && (
            <ButtonLink href={`/nominations/${id}/suspension`} variant="secondary">
              {maySuspend ? "Tạm dừng xét" : "Xem việc tạm dừng"}
            </ButtonLink>
          )
        }
      />
      <Flash />
      {nomination.movedNote && ["RETURNED", "INELIGIBLE", "SUSPENDED"].includes(state) && (
        <InsetText>
          <p>
            <strong className="font-semibold">
              {nomination.movedBy.user.name}, {formatMoment(nomination.movedAt)}:
            </strong>{" "}
            {nomination.movedNote}
          </p>
        </InsetText>
      )}
      <ShortProcedure found={found} />
      <AppraisedFacts nomination={nomination} />
      {write.allowed && lines.length > 0 ? (
        <AppraisalForm
          // What is kept now makes it a new form.
          key={`${nomination.version} ${appraisal?.version ?? 0}`}
          nominationId={id}
          version={nomination.version}
          lines={lines}
          warnings={warnings}
          values={values}
          conclusions={possibleConclusions(nomination)}
        />
      ) : (
        <>
          <InsetText>
            <p>
              {write.allowed
                ? "Hình thức khen này không còn trong danh mục: trả lại đơn vị ở hồ sơ."
                : write.reason}
            </p>
          </InsetText>
          <WarningList warnings={warnings} />
          <AnsweredChecklist lines={lines} values={values} />
          {values.findings && (
            <SummaryList rows={[{ label: "Nhận xét thẩm định", value: values.findings }]} />
          )}
        </>
      )}
      {appraisal?.concludedBy && appraisal.concludedAt && (
        <p className="text-sm text-muted">
          Thẩm định xong: {appraisal.concludedBy.user.name}, {appraisal.concludedBy.position},{" "}
          {formatMoment(appraisal.concludedAt)}.
        </p>
      )}
    </>
  );
}

/** What the short procedure leaves out, and why it may. */
function ShortProcedure({ found }: { found: FoundAppraisal }) {
  const { nomination, skipped, rules } = found;
  const { dossier } = nomination;
  if (dossier.procedure !== "SHORT") return null;
  const days = rules?.consultationDays;
  const left = [
    skipped.length > 0 && `hồ sơ không cần ${skipped.join(", ").toLowerCase()}`,
    days && `không công khai lấy ý kiến ${days} ngày`,
    "đủ điều kiện thì trình Chủ tịch ngay, không phải qua Hội đồng",
  ].filter(Boolean);
  return (
    <NotificationBanner kind="info" title="Thủ tục đơn giản (Điều 85 khoản 1 Luật)">
      <p>Lý do: {shortGroundWords(dossier.shortGround)}.</p>
      <p>Bỏ bớt: {left.join("; ")}.</p>
      {nomination.completeOn && <p>Nhận đủ ngày {formatDate(nomination.completeOn)}.</p>}
    </NotificationBanner>
  );
}
