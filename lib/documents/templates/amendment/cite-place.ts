import { type Clause, type OfficialDocument, plainText } from "../../model";
import { walkClauses } from "../../walk";
import { rowsOf } from "./table-words";

/** A place of an issued paper that another paper names: a clause, or a part that is no clause. */
export type CitablePlace = {
  /** The id of the clause, or the name of the part. */
  key: string;
  /** "điểm a khoản 2 Mục II", "phần căn cứ" */
  cited: string;
  /** What stands there. */
  words: string;
  label: string;
  /** Of a table, its rows as they are written by hand. */
  rows: string | null;
};

/** All places of a paper that can be cited, in reading order. Tables are cited by the clause they stand under. */
export function citablePlaces(document: OfficialDocument): CitablePlace[] {
  return [
    part("subject", "phần trích yếu", [plainText(document.subject)]),
    part("preamble", "phần căn cứ và mở đầu", document.preamble.map(plainText)),
    ...clausePlaces(document.body, ""),
    part("closing", "phần kết", document.closing.map(plainText)),
    part("recipients", "phần nơi nhận", document.recipients),
    part("signature", "phần chữ ký", [...document.signature.lines, document.signature.name]),
    ...document.annexes.flatMap((annex, index) => [
      part(`annex-${index}`, `tên ${annexName(annex.label)}`, [annex.title, annex.note]),
      ...clausePlaces(annex.body, annexName(annex.label)),
    ]),
  ].filter(({ words }) => words !== "");
}

function part(key: string, cited: string, lines: readonly string[]): CitablePlace {
  const words = lines.filter((line) => line !== "").join("\n");
  return { key, cited, words, label: "", rows: null };
}

const annexName = (label: string) => (label === "" ? "Phụ lục" : label);

function clausePlaces(clauses: readonly Clause[], within: string): CitablePlace[] {
  return [...walkClauses(clauses)].map(({ clause, ancestors }) => {
    const siblings = ancestors.at(-1)?.children ?? clauses;
    const steps = [clause, ...ancestors.toReversed()].map((one, index) =>
      index === 0 ? ownName(one, siblings) : nameOf(one),
    );
    const cited = [...steps.filter(Boolean), within].filter(Boolean).join(" ");
    const rows = clause.table && rowsOf(clause.table);
    return { key: clause.id, cited, words: wordsOf(clause), label: clause.label, rows };
  });
}

function wordsOf({ text, table }: Clause): string {
  if (!table) return plainText(text);
  return table.rows
    .map((row) => row.map((cell) => ("text" in cell ? plainText(cell.text) : "")).join(" | "))
    .join("\n");
}

/** "Mục II", "khoản 2", "điểm a" (NĐ 30/2020, Phụ lục I, II.6.d); what has no number of its own is counted. */
function nameOf({ marker, label }: Clause): string {
  const number = label.replace(/[.)]+$/u, "");
  switch (marker) {
    case "part":
      return number;
    case "upper":
    case "roman":
      return `Mục ${number}`;
    case "decimal":
      return `khoản ${number}`;
    case "nested":
    case "letter":
      return `điểm ${number}`;
    default:
      return "";
  }
}

const ordinals = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];

/** "gạch đầu dòng thứ hai": its place among its like. */
function ownName(clause: Clause, siblings: readonly Clause[]): string {
  const name = nameOf(clause);
  if (name !== "") return name;
  const alike = siblings.filter(
    ({ marker, table }) => marker === clause.marker && Boolean(table) === Boolean(clause.table),
  );
  const place = alike.findIndex(({ id }) => id === clause.id);
  const ordinal = ordinals[place] ?? String(place + 1);
  if (clause.table) return `bảng thứ ${ordinal}`;
  if (clause.marker === "dash") return `gạch đầu dòng thứ ${ordinal}`;
  if (clause.marker === "plus") return `dấu cộng thứ ${ordinal}`;
  if (clause.marker === "star") return `dấu sao thứ ${ordinal}`;
  return `đoạn thứ ${ordinal}`;
}
