import { awardName } from "@/lib/nominations/awards/catalogue";
import type { Near } from "@/lib/nominations/recipients/find-alike";
import type { EarlierAward } from "@/lib/nominations/recipients/history";
import { formatDate } from "@/lib/text/dates";
import type { Match, MatchedNominee } from "./match-nominees";

type AwardsOf = ReadonlyMap<string, readonly EarlierAward[]>;

/** Whether whom a row names is one the commune knows: "đúng người này", or somebody else. */
export type NomineeQuestion = {
  line: number;
  name: string;
  /** What the file says that tells a new one apart. */
  mark: string;
  candidates: { id: string; label: string; detail: string }[];
};

/** What the preview says of whom a row is about. */
export function matchWords(match: Match | undefined): string {
  switch (match?.is) {
    case "there":
      return "Đã có trong hồ sơ, bỏ qua";
    case "new":
      return "Mới";
    case "asked":
      return "Xã đã có tên này hoặc tên gần giống: chọn ở dưới";
    default:
      return "";
  }
}

/** Asked once of each, at the first row that names them. */
export function questionOf(
  { line, row, match }: MatchedNominee,
  awards: AwardsOf,
): NomineeQuestion | null {
  if (match.is !== "asked" || match.line !== line) return null;
  return {
    line,
    name: row.name,
    mark: row.mark,
    candidates: match.candidates.map((one) => ({
      id: one.id,
      label: called(one),
      detail: awardWords(one, awards),
    })),
  };
}

const called = ({ name, mark, unit }: Near) => [name, mark, unit?.name].filter(Boolean).join(", ");

const mostNamed = 3;

/** "Đã khen: Giấy khen (15/QĐ-UBND ngày 20/11/2025)." */
function awardWords({ id }: Near, awards: AwardsOf): string {
  const held = awards.get(id) ?? [];
  if (held.length === 0) return "Chưa được khen lần nào.";
  const named = held.slice(0, mostNamed).map(({ award, number, on }) => {
    const decision = [number, on && `ngày ${formatDate(on)}`].filter(Boolean).join(" ");
    return decision ? `${awardName(award)} (${decision})` : awardName(award);
  });
  const others = held.length - named.length;
  return `Đã khen: ${named.join("; ")}${others > 0 ? ` và ${others} lần nữa` : ""}.`;
}
