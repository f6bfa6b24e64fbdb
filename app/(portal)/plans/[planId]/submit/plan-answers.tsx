import type { ReactNode } from "react";
import { SummaryList } from "@/components/ui/summary-list";
import type { Fact, FactKind } from "@/lib/campaigns/facts/fact";
import type { PlanFactsView } from "@/lib/campaigns/facts/queries";
import { factWords, periodWords } from "@/lib/campaigns/facts/words";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { numberLine } from "@/lib/documents/header-lines";
import { plainText } from "@/lib/documents/model";

type PlanAnswersProps = {
  plan: PlanDetail;
  facts: PlanFactsView;
  /** The signature block as it will be printed. */
  children: ReactNode;
};

/** What the plan says, each with the way to where it is changed. */
export function PlanAnswers({ plan, facts, children }: PlanAnswersProps) {
  const { document, id } = plan;
  const change = `/plans/${id}/submit/change?to=`;
  const [edit, factsPage, periodPage] = [`${change}text`, `${change}facts`, `${change}period`];
  const { period, open } = facts;
  const hasPeriod = period.startsOn !== null || period.endsOn !== null;
  const of = (kind: FactKind) => facts.facts.filter(({ content }) => content.kind === kind);
  return (
    <SummaryList
      sendsOn
      rows={[
        { label: "Trích yếu", value: plainText(document.subject), changeHref: edit },
        {
          label: "Cơ quan, ký hiệu",
          value: [document.agency.join(" "), numberLine(document)].filter(Boolean).join(" · "),
          changeHref: edit,
        },
        {
          label: "Căn cứ, mở đầu",
          value: <Lines lines={document.preamble.map(plainText)} />,
          changeHref: edit,
        },
        ...(plan.kind === "REPORT" ? [] : factRows()),
        { label: "Nơi nhận", value: <Lines lines={document.recipients} />, changeHref: edit },
        { label: "Chữ ký khi in", value: children, changeHref: edit },
      ]}
    />
  );

  /** A report asks for nothing. */
  function factRows() {
    return [
      {
        label: "Thời gian thi đua",
        value: hasPeriod ? periodWords(period) : null,
        changeHref: periodPage,
      },
      { label: "Chỉ tiêu", value: <Facts facts={of("target")} />, changeHref: factsPage },
      { label: "Khen thưởng", value: <Facts facts={of("reward")} />, changeHref: factsPage },
      { label: "Phân công", value: <Facts facts={of("assignment")} />, changeHref: factsPage },
      { label: "Mốc thời hạn", value: <Facts facts={of("milestone")} />, changeHref: factsPage },
      ...(open.length > 0
        ? [
            {
              label: "Dữ kiện chờ xác nhận",
              value: `${open.length}: chưa xác nhận thì chưa giao việc, chưa tính hạn được.`,
              changeHref: factsPage,
            },
          ]
        : []),
    ];
  }
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="text-muted">Chưa cung cấp</span>;
  return <span className="whitespace-pre-line">{lines.join("\n")}</span>;
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  if (facts.length === 0) return <span className="text-muted">Chưa cung cấp</span>;
  return (
    <ul className="space-y-1">
      {facts.map(({ id, content }) => {
        const { title, detail } = factWords(content);
        return (
          <li key={id}>
            {title}
            {detail && <span className="text-muted"> · {detail}</span>}
          </li>
        );
      })}
    </ul>
  );
}
