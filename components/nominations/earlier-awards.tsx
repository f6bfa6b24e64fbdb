import { awardName } from "@/lib/nominations/awards/catalogue";
import type { EarlierAward } from "@/lib/nominations/recipients/history";
import { formatDate } from "@/lib/text/dates";

/** Awards somebody holds, a line for each: what, by which decision, for what. */
export function EarlierAwards({ awards }: { awards: readonly EarlierAward[] }) {
  if (awards.length === 0) return <p className="text-muted">Chưa được khen lần nào.</p>;
  return (
    <ul className="stack-tight">
      {awards.map((award) => (
        <li key={award.itemId}>
          <strong className="font-semibold">{awardName(award.award)}</strong>
          {award.isRevoked && " (đã hủy bỏ)"}, {decisionWords(award)}
          {award.isHigher && " của cấp trên"}
          {award.isFromPaper && " (đã ký trên giấy, nhập lại)"}
          {award.citation && <span className="block text-sm text-muted">{award.citation}</span>}
        </li>
      ))}
    </ul>
  );
}

/** "Quyết định số 15/QĐ-UBND ngày 20/11/2025". */
function decisionWords({ number, on }: Pick<EarlierAward, "number" | "on">): string {
  const day = on ? ` ngày ${formatDate(on)}` : "";
  return number ? `Quyết định số ${number}${day}` : `quyết định${day}`;
}
