import type { Metadata } from "next";
import { OtherTitles } from "@/components/decisions/other-titles";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { findSendBy } from "@/lib/decisions/higher/send-by";
import { countWords } from "@/lib/decisions/items";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { findFund } from "@/lib/decisions/money/fund";
import { totalOf } from "@/lib/decisions/money/item-money";
import { findOtherTitles } from "@/lib/decisions/money/other-titles";
import { canSubmitDecision } from "@/lib/decisions/policy";
import { isSignedWhole } from "@/lib/decisions/state";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { formatNumber } from "@/lib/text/numbers";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDecision } from "../load-decision";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Kiểm tra, trình Chủ tịch" };

type Props = PageProps<"/decisions/[decisionId]/submit">;

/** Everything once more before it goes to the Chairman, each with the way to change it. */
export default async function SubmitDecisionPage({ params }: Props) {
  if (await isSignedOutPost()) {
    const decision = { decisionId: idParam((await params).decisionId), version: 1 };
    return (
      <>
        <PageHeading title="Kiểm tra, trình Chủ tịch" />
        <SubmitForm {...decision} kind="AWARD" values={{}} />
      </>
    );
  }
  const { actor, now, decision } = await loadDecision(params);
  const may = canSubmitDecision(actor, decision);
  if (!may.allowed) {
    return (
      <>
        <Breadcrumbs items={[...crumbsTo(decision), { label: "Trình Chủ tịch" }]} />
        <PageHeading title="Kiểm tra, trình Chủ tịch" caption={decision.subject} />
        <InsetText>{may.reason}</InsetText>
      </>
    );
  }
  const { id, version, kind, items } = decision;
  const today = calendarDate(now);
  const [money, fund, otherTitles, sendBy] = await Promise.all([
    findDecisionMoney(actor, decision, today),
    findFund(actor, Number(today.slice(0, 4)), now),
    kind === "AWARD" ? findOtherTitles(actor, decision) : [],
    findSendBy(actor, decision, today),
  ]);
  const total = totalOf(money.items.values());
  const against = items.filter(({ councilRecommends }) => councilRecommends === false).length;
  const short = items.filter(({ councilRecommends }) => councilRecommends === null).length;
  const list = `/decisions/${id}/items`;
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(decision), { label: "Trình Chủ tịch" }]} />
      <PageHeading title="Kiểm tra, trình Chủ tịch" caption={decision.subject} />
      <Flash />
      <SummaryList
        rows={[
          {
            label: "Danh sách",
            value: items.length > 0 ? countWords(items) : "Chưa có ai",
            changeHref: list,
          },
          ...(isSignedWhole(kind)
            ? []
            : [
                {
                  label: "Ý kiến Hội đồng",
                  value: [
                    short < items.length && `${items.length - against - short} đề nghị khen`,
                    short < items.length && `${against} không đề nghị`,
                    short > 0 && `${short} theo thủ tục đơn giản, không qua Hội đồng`,
                  ]
                    .filter(Boolean)
                    .join("; "),
                },
              ]),
          ...(sendBy.length > 0
            ? [{ label: "Gửi cấp trên", value: sendBy.map((line) => <p key={line}>{line}</p>) }]
            : []),
          ...(kind === "AWARD"
            ? [
                {
                  label: "Tiền thưởng dự kiến",
                  value: `${formatNumber(total)} đồng (mức lương cơ sở ${formatNumber(money.baseSalary ?? 0)} đồng)`,
                },
                {
                  label: `Quỹ năm ${fund.year}`,
                  value:
                    fund.leftAfter === null
                      ? "Chưa ghi quỹ của năm"
                      : `Còn ${formatNumber(fund.left ?? 0)} đồng; trừ các quyết định đang chờ còn ${formatNumber(fund.leftAfter)} đồng`,
                  changeHref: "/decisions/fund",
                },
              ]
            : []),
        ]}
      />
      {kind === "AWARD" && (fund.leftAfter ?? 0) < 0 && (
        <InsetText>
          <p>
            <strong className="font-semibold">Vượt quỹ</strong>{" "}
            {formatNumber(-(fund.leftAfter ?? 0))} đồng nếu mọi quyết định đang chờ đều ban hành.
            Vẫn trình được; nêu rõ nguồn chi trong lời trình.
          </p>
        </InsetText>
      )}
      <OtherTitles titles={otherTitles} />
      <SubmitForm
        decisionId={id}
        version={version}
        kind={kind}
        values={{
          subject: decision.subject,
          requestNumber: decision.requestNumber,
          requestOn: decision.requestOn ? formatDate(readDay(decision.requestOn)) : "",
          message: decision.message,
          addressee: decision.addressee,
          grounds: decision.grounds,
        }}
      />
    </>
  );
}
