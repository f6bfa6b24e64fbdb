import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NumberAndDate } from "@/components/campaigns/number-and-date";
import { FindingList, findingCounts } from "@/components/documents/finding-list";
import { Sheet } from "@/components/documents/sheet";
import { SecondFactorNotice } from "@/components/layout/second-factor-notice";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import type { Actor } from "@/lib/auth/actor";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { findIssuePreview, type IssuePreview } from "@/lib/campaigns/issue/issue-preview";
import { changesByIssue } from "@/lib/campaigns/issue/paper";
import { canIssuePlan } from "@/lib/campaigns/issue/policy";
import { checkDocument } from "@/lib/documents/checks/check-document";
import type { OfficialDocument } from "@/lib/documents/model";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { calendarDate, formatDate, parseDate } from "@/lib/text/dates";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { IssueForm } from "./issue-form";

export const metadata: Metadata = { title: "Cấp số và phát hành" };

type Props = PageProps<"/plans/[planId]/issue">;

export default async function IssuePage({ params, searchParams }: Props) {
  const { actor, plan } = await loadPlan(params);
  if (plan.frozenDocument) redirect(`/plans/${plan.id}/issued`);
  const now = new Date();
  const may = canIssuePlan(actor, plan);
  const { day, reserved } = await searchParams;
  const typed = typeof day === "string" ? day : "";
  const issuedOn = typed === "" ? calendarDate(now) : parseDate(typed);
  const preview = may.allowed
    ? await findIssuePreview(
        actor,
        plan,
        {
          issuedOn: issuedOn ?? calendarDate(now),
          ...(typeof reserved === "string" && { reservedNumberId: reserved }),
        },
        now,
      )
    : null;
  const duty = preview ? await findSecondFactorDuty(actor, now) : null;
  const findings = preview ? await findingsOf(actor, plan.id, preview.paper, now) : [];
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>Cấp số và phát hành</h2>
      {!may.allowed && <InsetText>{may.reason}</InsetText>}
      {may.allowed && !preview && (
        <InsetText>
          Văn bản chưa có lần ký duyệt nào. Đề nghị Chủ tịch duyệt trước khi cấp số.
        </InsetText>
      )}
      {preview && (
        <div className="stack">
          {duty?.isRequired && <SecondFactorNotice duty={duty} />}
          <NumberAndDate
            preview={preview}
            verb="Phát hành"
            address={`/plans/${plan.id}/issue`}
            day={typed || formatDate(now)}
            error={issuedOn === null ? "Ghi ngày/tháng/năm có thật, ví dụ 5/6/2026." : undefined}
          />
          <Notes preview={preview} changes={changesByIssue(plan.document)} />
          <IssueForm
            planId={plan.id}
            version={plan.version}
            issuedOn={issuedOn ?? calendarDate(now)}
            reservedNumberId={preview.chosenId ?? ""}
            expectedNumber={preview.number}
            written={preview.written}
            refusal={
              issuedOn === null
                ? "Sửa ngày ban hành trước."
                : duty?.isRequired
                  ? "Bật xác thực hai bước trước."
                  : (preview.refusal ?? undefined)
            }
          />
          <Details summary={`Kiểm tra văn bản sẽ phát hành: ${findingCounts(findings)}`}>
            <FindingList findings={findings} sheetHref={`/plans/${plan.id}/issue`} />
          </Details>
          <section aria-labelledby="sheet-title" className="stack-tight">
            <h2 id="sheet-title">Văn bản sẽ phát hành</h2>
            <Sheet html={renderHtml(preview.paper)} />
          </section>
        </div>
      )}
    </>
  );
}

/** What the checks find in the paper with its number and date. */
async function findingsOf(actor: Actor, id: string, document: OfficialDocument, now: Date) {
  return checkDocument(document, await findCheckContext(actor, { id, document }, now));
}

function Notes({ preview, changes }: { preview: IssuePreview; changes: readonly string[] }) {
  const { refusal, warnings } = preview;
  // A refusal stands under the button it greys.
  const lines = [...(refusal ? [] : warnings), ...changes];
  if (lines.length === 0) return null;
  const isGrave = lines.length > changes.length;
  return (
    <NotificationBanner kind={isGrave ? "warning" : "info"}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </NotificationBanner>
  );
}
