import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import type { EvaluatedItem } from "@/lib/pledges/evaluation/queries";
import { gradeLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";
import { GradeTag } from "./grade-tag";

/** Each promise: what was reached by the accepted reports, what the figures say, what the office decided. */
export function EvaluationItems({
  items,
  isJudged,
}: {
  items: readonly EvaluatedItem[];
  /** Its time is over, or it was decided: before, a grade would judge what is still being done. */
  isJudged: boolean;
}) {
  return (
    <Table
      caption="Từng điều đăng ký"
      hideCaption
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        { key: "indicator", header: "Nội dung", cell: ({ indicator }) => capitalised(indicator) },
        {
          key: "promised",
          header: "Đăng ký",
          cell: ({ promised, promisedWords, measure }) =>
            [promised !== null && amountWords(promised, measure), promisedWords]
              .filter(Boolean)
              .join("; "),
        },
        { key: "achieved", header: "Đạt được", cell: achievedCell },
        {
          key: "percent",
          header: "Tỷ lệ",
          numeric: true,
          cell: ({ percent }) => percentWords(percent) || "–",
        },
        ...(isJudged ? judgedColumns : []),
      ]}
    />
  );
}

const judgedColumns = [
  {
    key: "proposed",
    header: "Theo số liệu",
    cell: ({ proposed }: EvaluatedItem) => (proposed ? gradeLabels[proposed] : "Xem lời báo cáo"),
  },
  {
    key: "decided",
    header: "Đánh giá",
    cell: ({ decided }: EvaluatedItem) =>
      decided ? (
        <div>
          <GradeTag grade={decided.grade} />
          {decided.note && <span className="block text-sm">{decided.note}</span>}
        </div>
      ) : (
        "–"
      ),
  },
];

function achievedCell({ achieved, measure, reportIds }: EvaluatedItem) {
  const [first] = reportIds;
  const words = achieved === null ? "chưa có báo cáo" : amountWords(achieved, measure);
  if (!first) return words;
  return (
    <div>
      {words}
      <span className="block text-sm">
        {reportIds.map((id, index) => (
          <Link key={id} href={`/reports/${id}`} className="mr-3">
            Báo cáo {index + 1}
          </Link>
        ))}
      </span>
    </div>
  );
}
