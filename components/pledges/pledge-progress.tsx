import { Table } from "@/components/ui/table";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import type { EvaluatedItem } from "@/lib/pledges/evaluation/queries";
import { capitalised } from "@/lib/text/capitalised";

/** How far a unit is with each figure it promised, by the reports the office has taken; nothing before the first. */
export function PledgeProgress({ items }: { items: readonly EvaluatedItem[] }) {
  const measured = items.filter(({ promised }) => promised !== null);
  if (!measured.some(({ achieved }) => achieved !== null)) return null;
  return (
    <section aria-labelledby="progress-title" className="stack-tight">
      <h2 id="progress-title">Đã làm đến nay</h2>
      <p className="reading">Cộng từ các báo cáo đã nhận.</p>
      <Table
        caption="Đã làm đến nay"
        hideCaption
        rows={measured}
        rowKey={({ id }) => id}
        columns={[
          { key: "indicator", header: "Nội dung", cell: ({ indicator }) => capitalised(indicator) },
          {
            key: "achieved",
            header: "Đã làm",
            cell: ({ achieved, measure }) =>
              achieved === null ? "chưa có báo cáo" : amountWords(achieved, measure),
          },
          {
            key: "promised",
            header: "Đăng ký",
            cell: ({ promised, measure }) => amountWords(promised, measure),
          },
          {
            key: "percent",
            header: "Tỷ lệ",
            numeric: true,
            cell: ({ percent }) => percentWords(percent) || "–",
          },
          { key: "lacking", header: "Còn thiếu", cell: lackingWords },
        ]}
      />
    </section>
  );
}

function lackingWords({ lacking, promised, comparison, measure }: EvaluatedItem): string {
  if (lacking === 0n) return "không";
  if (comparison === "AT_MOST") {
    return lacking === null ? "–" : `quá mức ${amountWords(lacking, measure)}`;
  }
  return amountWords(lacking ?? promised, measure);
}
