import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { standingLabels } from "@/lib/pledges/boards/standing";
import { gradeCounts, type ReviewFigures, type ReviewUnit } from "@/lib/pledges/reviews/figures";
import { gradeLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";

/** Each unit: what it handed in, what of its promises it has come to, how that was evaluated. */
export function ReviewUnits({ figures }: { figures: ReviewFigures }) {
  const { units, things } = figures;
  const grades = gradeCounts(figures);
  const decided = grades.EXCEEDED + grades.MET + grades.NOT_MET;
  return (
    <section aria-labelledby="units" className="stack-tight">
      <h2 id="units">Từng đơn vị</h2>
      <p>
        {decided === 0
          ? "Chưa đơn vị nào được đánh giá."
          : `Đã đánh giá ${decided} đơn vị: vượt ${grades.EXCEEDED}, đạt ${grades.MET}, không đạt ${grades.NOT_MET}.`}
      </p>
      <Table
        caption={`${units.length} đơn vị`}
        hideCaption
        rows={units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "name", header: "Đơn vị", cell: ({ name }) => name },
          ...things.map(({ what, name }) => ({
            key: what,
            header: capitalised(name),
            cell: (unit: ReviewUnit) => <Standing unit={unit} what={what} />,
          })),
          {
            key: "reached",
            header: "Chỉ tiêu đạt, vượt",
            numeric: true,
            cell: ({ promised, reached }) => (promised === 0 ? "–" : `${reached}/${promised}`),
          },
          {
            key: "grade",
            header: "Đánh giá",
            cell: ({ evaluations }) => {
              const last = evaluations.at(-1);
              return last ? (
                <Link href={`/pledges/${last.pledgeId}`}>{gradeLabels[last.grade]}</Link>
              ) : (
                "–"
              );
            },
          },
        ]}
      />
    </section>
  );
}

function Standing({ unit, what }: { unit: ReviewUnit; what: string }) {
  const cell = unit.cells.find((one) => one.what === what);
  if (!cell) return "–";
  const words = `${standingLabels[cell.standing]}${cell.cameLate ? ", nộp muộn" : ""}`;
  if (cell.recordId === null) return words;
  const room = what.startsWith("pledge:") ? "pledges" : "reports";
  return <Link href={`/${room}/${cell.recordId}`}>{words}</Link>;
}
