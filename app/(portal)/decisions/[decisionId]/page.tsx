import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { DecisionStatus } from "@/components/decisions/decision-status";
import { ItemTable } from "@/components/decisions/item-table";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { dueWords, findDecisionsDue } from "@/lib/decisions/due";
import { findSendBy } from "@/lib/decisions/higher/send-by";
import { findDecisionMoney } from "@/lib/decisions/money/decision-money";
import { totalOf } from "@/lib/decisions/money/item-money";
import type { DecisionDetail } from "@/lib/decisions/queries";
import { type DecisionKind, decisionKindLabels, isSignedWhole } from "@/lib/decisions/state";
import { capitalised } from "@/lib/text/capitalised";
import { calendarDate, formatDate, formatMoment } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import { loadDecision } from "./load-decision";
import { NextSteps } from "./next-steps";
import { RareSteps } from "./rare-steps";
import { summaryRows } from "./summary-rows";

type Props = PageProps<"/decisions/[decisionId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { decision } = await loadDecision(params);
  return { title: decision.subject };
}

/** A decision as it stands: whose turn it is, its paper, everybody in it with the money. */
export default async function DecisionPage({ params }: Props) {
  const { actor, now, decision } = await loadDecision(params);
  const { id, kind, state, items, paper, isFromPaper } = decision;
  const today = calendarDate(now);
  const [money, dues, sendBy] = await Promise.all([
    findDecisionMoney(actor, decision, today),
    findDecisionsDue(actor, [id]),
    findSendBy(actor, decision, today),
  ]);
  const due = dues.get(id);
  const hasMoney = kind !== "HIGHER" && [...money.items.values()].some(({ amount }) => amount);
  const isDecided = state === "SIGNED" || state === "ISSUED" || state === "REVOKED";
  const shown = isDecided ? items.filter(({ outcome }) => outcome === "APPROVED") : items;
  const rejected = isDecided ? items.filter(({ outcome }) => outcome === "REJECTED") : [];
  const total = totalOf(shown.map((item) => money.items.get(item.id) ?? { amount: null }));
  const withMoney = (item: (typeof items)[number]) => ({
    ...item,
    money: money.items.get(item.id),
  });
  const own = `/decisions/${id}`;
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Quyết định", href: "/decisions" },
          { label: paper ? `Số ${paper.number}` : decisionKindLabels[kind] },
        ]}
      />
      <PageHeading
        title={decision.subject}
        caption={
          paper
            ? `${decisionKindLabels[kind]} số ${paper.number} ngày ${formatDate(paper.issuedOn)}`
            : decisionKindLabels[kind]
        }
        status={
          <DecisionStatus
            state={state}
            isFromPaper={isFromPaper}
            detail={[
              nextWords(decision),
              `${decision.movedBy.user.name}, ${formatMoment(decision.movedAt)}`,
            ]
              .filter(Boolean)
              .join(" · ")}
          />
        }
      />
      <Flash />
      {decision.movedNote !== "" && (
        <InsetText>
          <p className="whitespace-pre-line">
            <strong className="font-semibold">{decision.movedBy.user.name}:</strong>{" "}
            {decision.movedNote}
          </p>
        </InsetText>
      )}
      <NextSteps actor={actor} decision={decision} />
      <SummaryList
        rows={[
          ...(due ? [{ label: "Thời hạn", value: capitalised(dueWords(due, today)) }] : []),
          ...(sendBy.length > 0
            ? [{ label: "Gửi cấp trên", value: sendBy.map((line) => <p key={line}>{line}</p>) }]
            : []),
          ...summaryRows(decision),
        ]}
      />
      <ButtonGroup>
        {!isFromPaper && (
          <>
            <ButtonLink href={`${own}/sheet`} variant="secondary">
              Xem văn bản
            </ButtonLink>
            <ButtonLink href={`${own}/paper.docx`} icon={FileDown} variant="secondary">
              Tải tệp Word
            </ButtonLink>
            <ButtonLink href={`${own}/paper.pdf`} icon={FileDown} variant="secondary">
              Tải PDF
            </ButtonLink>
          </>
        )}
        {kind === "AWARD" && !isFromPaper && (
          <ButtonLink href={`${own}/request.pdf`} icon={FileDown} variant="secondary">
            Tải tờ trình (PDF)
          </ButtonLink>
        )}
        {hasMoney && kind === "AWARD" && (
          <ButtonLink href={`${own}/money.xlsx`} icon={FileDown} variant="secondary">
            Tải bảng tiền thưởng (Excel)
          </ButtonLink>
        )}
      </ButtonGroup>
      {shown.length > 0 && (
        <section aria-labelledby="list-title" className="stack-tight">
          <h2 id="list-title">Danh sách ({shown.length})</h2>
          {hasMoney && !money.isFixed && (
            <p className="max-w-[68ch] text-muted">
              Tiền thưởng tạm tính theo mức lương cơ sở hôm nay (
              {formatNumber(money.baseSalary ?? 0)} đồng); số chính thức tính theo ngày ban hành
              (Điều 49 khoản 1 Nghị định 152/2025/NĐ-CP).
            </p>
          )}
          <ItemTable
            caption={listCaptions[kind] ?? "Theo thứ tự sổ vàng"}
            items={shown.map(withMoney)}
            withCouncil={!isSignedWhole(kind) && !isFromPaper}
            withOutcome={state === "SUBMITTED" && !isSignedWhole(kind)}
            withMoney={hasMoney}
            {...(hasMoney && { total: formatNumber(total) })}
          />
        </section>
      )}
      {rejected.length > 0 && (
        <section aria-labelledby="rejected-title" className="stack-tight">
          <h2 id="rejected-title">Không khen ({rejected.length})</h2>
          <ItemTable
            caption="Chủ tịch quyết định không khen"
            items={rejected}
            withCouncil
            withOutcome
          />
        </section>
      )}
      <RareSteps actor={actor} decision={decision} />
    </>
  );
}

/** Whose turn it is, where it waits for somebody's. */
function nextWords({ state, signer }: Pick<DecisionDetail, "state" | "signer">): string {
  if (state === "SIGNED") return "văn thư cấp số";
  if (state !== "SUBMITTED") return "";
  return signer ? `${signer.user.name} xem xét, ký thay` : "Chủ tịch xem xét, ký";
}

const listCaptions: Partial<Record<DecisionKind, string>> = {
  REVOCATION: "Những trường hợp bị hủy bỏ",
  CORRECTION: "Lời ghi sau khi đính chính",
  HIGHER: "Theo thứ tự trong danh sách trình",
};
