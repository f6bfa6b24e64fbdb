import { Details } from "@/components/ui/details";
import type { ChangeSummary, DocumentChange } from "@/lib/documents/marked/compare-documents";
import { changeNames } from "@/lib/documents/marked/render-comparison";

type ChangeListProps = { changes: readonly DocumentChange[]; summary: ChangeSummary };

/** How much differs between two versions, and where: each a link to its place on the marked sheet below. */
export function ChangeList({ changes, summary }: ChangeListProps) {
  if (changes.length === 0) return <p>Hai bản giống hệt nhau.</p>;
  return (
    <div className="stack-tight">
      <p>
        <strong className="font-semibold">{changes.length} chỗ khác</strong>:{" "}
        {summaryWords(summary)}.
      </p>
      <Details summary="Từng chỗ khác" open={changes.length <= 12}>
        <ol className="list-decimal space-y-1 pl-6">
          {changes.map((change) => (
            <li key={change.number}>
              <a href={`#change-${change.number}`} className="tap">
                {changeNames[change.kind]} {change.place}
              </a>
              {change.other && (
                <span className="text-muted">
                  {change.kind === "left" ? `, nay ở ${change.other}` : `, trước ở ${change.other}`}
                </span>
              )}
            </li>
          ))}
        </ol>
      </Details>
    </div>
  );
}

/** "thêm 12 từ, bớt 5 từ, 3 mục mới, 1 mục bỏ, 2 mục chuyển chỗ"; what there is none of is not said. */
function summaryWords(summary: ChangeSummary): string {
  const { wordsAdded, wordsRemoved, clausesAdded, clausesRemoved, clausesMoved } = summary;
  const parts = [
    wordsAdded > 0 && `thêm ${wordsAdded} từ`,
    wordsRemoved > 0 && `bớt ${wordsRemoved} từ`,
    clausesAdded > 0 && `${clausesAdded} mục mới`,
    clausesRemoved > 0 && `${clausesRemoved} mục bỏ`,
    clausesMoved > 0 && `${clausesMoved} mục chuyển chỗ`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(", ") : "chỉ khác dấu câu hoặc kiểu chữ";
}
