import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { NumberAndDate } from "@/components/campaigns/number-and-date";
import { Sheet } from "@/components/documents/sheet";
import { SecondFactorNotice } from "@/components/layout/second-factor-notice";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { findDecisionPreview } from "@/lib/decisions/issue/issue-preview";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { totalOf } from "@/lib/decisions/money/item-money";
import { canIssueDecision } from "@/lib/decisions/policy";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { findSecondFactorDuty } from "@/lib/people/second-factor-duty";
import { calendarDate, formatDate, parseDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import { crumbsTo, loadDecision } from "../load-decision";
import { IssueForm } from "./issue-form";

export const metadata: Metadata = { title: "Cấp số, ban hành" };

type Props = PageProps<"/decisions/[decisionId]/issue">;

/** The signed decision with the number and the date it would be given. */
export default async function IssueDecisionPage({ params, searchParams }: Props) {
  const { actor, now, decision } = await loadDecision(params);
  const { id, version, kind } = decision;
  if (decision.paper) redirect(`/decisions/${id}`);
  const may = canIssueDecision(actor, decision);
  const { day, reserved } = await searchParams;
  const typed = typeof day === "string" ? day : "";
  const asked = typed === "" ? calendarDate(now) : parseDate(typed);
  const issuedOn = asked ?? calendarDate(now);
  const preview = may.allowed
    ? await findDecisionPreview(
        actor,
        decision,
        { issuedOn, ...(typeof reserved === "string" && { reservedNumberId: reserved }) },
        now,
      )
    : null;
  const duty = preview ? await findSecondFactorDuty(actor, now) : null;
  const money =
    preview && kind === "AWARD" ? await findDecisionMoney(actor, decision, issuedOn) : null;
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Cấp số" }]} />
      <PageHeading title="Cấp số, ban hành" caption={decision.subject} />
      {!may.allowed && <InsetText>{may.reason}</InsetText>}
      {preview && (
        <div className="stack">
          {duty?.isRequired && <SecondFactorNotice duty={duty} />}
          <NumberAndDate
            preview={preview}
            verb="Ban hành"
            address={`/decisions/${id}/issue`}
            day={typed || formatDate(now)}
            error={asked === null ? "Ghi ngày/tháng/năm có thật, ví dụ 5/6/2026." : undefined}
            money={
              money &&
              `${formatNumber(totalOf(money.items.values()))} đồng, theo mức lương cơ sở ${formatNumber(money.baseSalary ?? 0)} đồng của ngày ban hành`
            }
          />
          {!preview.refusal && preview.warnings.length > 0 && (
            <NotificationBanner kind="warning">
              {preview.warnings.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </NotificationBanner>
          )}
          <IssueForm
            decisionId={id}
            version={version}
            issuedOn={issuedOn}
            reservedNumberId={preview.chosenId ?? ""}
            expectedNumber={preview.number}
            written={preview.written}
            refusal={
              asked === null
                ? "Sửa ngày ban hành trước."
                : duty?.isRequired
                  ? "Bật xác thực hai bước trước."
                  : (preview.refusal ?? undefined)
            }
          />
          <section aria-labelledby="sheet-title" className="stack-tight">
            <h2 id="sheet-title">Văn bản sẽ ban hành</h2>
            <Sheet html={renderHtml(preview.paper)} />
          </section>
        </div>
      )}
    </>
  );
}
