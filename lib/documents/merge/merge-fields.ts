import type { DateParts, OfficialDocument, RichText } from "../model";
import { joinRichText } from "../rich-text";
import { isSame } from "../same";
import type { Choose, MergeConflict, ThreeWay } from "./conflict";
import { printParagraph } from "./print-place";

type FieldName =
  | "type"
  | "agency"
  | "national"
  | "number"
  | "symbol"
  | "place"
  | "date"
  | "subject"
  | "signature";

type Fields = Pick<OfficialDocument, FieldName>;

type Field<Value> = {
  label: string;
  print: (value: Value) => string;
  /** Both values in one, mine first; null where a field holds one value only. */
  both: ((mine: Value, theirs: Value) => Value) | null;
};

const words = (value: string | null) => value ?? "";
const lines = (value: readonly string[]) => value.join("\n");
const bothLines = (mine: readonly string[], theirs: readonly string[]) => [
  ...mine,
  ...theirs.filter((line) => !mine.includes(line)),
];
const dateWords = ({ day, month, year }: DateParts) =>
  `ngày ${day ?? "…"} tháng ${month ?? "…"} năm ${year ?? "…"}`;

const fields: { [Name in FieldName]: Field<OfficialDocument[Name]> } = {
  type: { label: "Tên loại", print: words, both: null },
  agency: { label: "Cơ quan ban hành", print: lines, both: bothLines },
  national: { label: "Quốc hiệu và Tiêu ngữ", print: lines, both: null },
  number: { label: "Số", print: words, both: null },
  symbol: { label: "Ký hiệu", print: words, both: null },
  place: { label: "Địa danh", print: words, both: null },
  date: { label: "Ngày, tháng, năm", print: dateWords, both: null },
  subject: {
    label: "Trích yếu",
    print: printParagraph,
    both: (mine: RichText, theirs: RichText) => joinRichText(mine, theirs),
  },
  signature: {
    label: "Chức vụ và họ tên người ký",
    print: ({ lines: positions, name }) => [...positions, name].filter(Boolean).join("\n"),
    both: null,
  },
};

/** The parts of a paper that hold one value each, every one merged by itself. */
export function mergeFields(
  { base, mine, theirs }: ThreeWay<OfficialDocument>,
  choose: Choose,
  conflicts: MergeConflict[],
): Fields {
  function merged<Name extends FieldName>(name: Name): OfficialDocument[Name] {
    const three = { base: base[name], mine: mine[name], theirs: theirs[name] };
    const agreed = agreedValue(three);
    if (agreed) return agreed.value;
    const { label, print, both }: Field<OfficialDocument[Name]> = fields[name];
    conflicts.push({
      key: name,
      clauseId: null,
      label,
      what: "changed-both",
      base: print(three.base),
      mine: print(three.mine),
      theirs: print(three.theirs),
      canKeepBoth: both !== null,
    });
    const choice = choose(name);
    if (choice === "theirs") return three.theirs;
    return choice === "both" && both ? both(three.mine, three.theirs) : three.mine;
  }
  return {
    type: merged("type"),
    agency: merged("agency"),
    national: merged("national"),
    number: merged("number"),
    symbol: merged("symbol"),
    place: merged("place"),
    date: merged("date"),
    subject: merged("subject"),
    signature: merged("signature"),
  };
}

/**
 * What both sides agree on: the value of the one that changed it, or of both when they changed it alike; null: a
 * conflict.
 */
export function agreedValue<Value>({
  base,
  mine,
  theirs,
}: ThreeWay<Value>): { value: Value } | null {
  if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine };
  return isSame(mine, base) ? { value: theirs } : null;
}
