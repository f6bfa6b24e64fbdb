import { amountFault, formatAmount, parseAmount } from "@/lib/pledges/amounts";

/**
 * A report as its form has it: every field by its name, as people write it. What a form does not show is not in it, and
 * stays as it is.
 */
export type ReportFields = Readonly<Record<string, string>>;

/** What stands in a line, its figure as written, for the form that corrects it to say what it showed. */
export function shownLine({ written, words }: { written: string; words: string }): string {
  return JSON.stringify([written, words]);
}

/** The words of a report, in the order they are asked for. */
export const wordsParts = ["results", "difficulties", "proposals"] as const;
export type WordsPart = (typeof wordsParts)[number];

export const wordsLabels: Record<WordsPart, string> = {
  results: "Kết quả nổi bật",
  difficulties: "Khó khăn, vướng mắc",
  proposals: "Kiến nghị, đề xuất",
};

export const mostReportWords = 6_000;
export const mostLineWords = 1_000;

const lineParts = ["value", "words"] as const;
type LinePart = (typeof lineParts)[number];

/** The name of a field of a line, and its id on the page. */
export const lineField = (lineId: string, part: LinePart) => `line-${lineId}-${part}`;

const lineName = /^line-([0-9a-f-]{36})-(value|words)$/;

type Amount = { toString(): string } | null;
type Written = Record<WordsPart, string> & {
  lines: readonly { id: string; value: Amount; words: string }[];
};

/** The fields of a report as it is kept. */
export function fieldsOf({ lines, results, difficulties, proposals }: Written): ReportFields {
  return {
    results,
    difficulties,
    proposals,
    ...Object.fromEntries(
      lines.flatMap(({ id, value, words }) => [
        [lineField(id, "value"), value === null ? "" : formatAmount(value)],
        [lineField(id, "words"), words],
      ]),
    ),
  };
}

/** Only what a form of a report can hold, its line ends as they are kept. */
export function typedFields(values: Readonly<Record<string, unknown>>): ReportFields {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === "string" && (isWords(name) || lineName.test(name))
        ? [[name, value.replaceAll("\r\n", "\n").trim()]]
        : [],
    ),
  );
}

/** As they will stand once kept: "1234,5" is "1.234,5". */
export function asKept(fields: ReportFields): ReportFields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, typed]) => {
      const kept = lineName.exec(name)?.[2] === "value" ? parseAmount(typed) : null;
      return [name, kept ? formatAmount(kept) : typed];
    }),
  );
}

type LineChange = { value?: string | null; words?: string };
export type ReportChange = {
  words: Partial<Record<WordsPart, string>>;
  /** By the id of the line. */
  lines: ReadonlyMap<string, LineChange>;
};

/** What the fields say: one that cannot be kept as typed is named in `faults`, and keeps no other from being read. */
export function readFields(
  fields: ReportFields,
  lines: readonly { id: string; measure: string; indicator: string }[],
): { change: ReportChange; faults: Record<string, string> } {
  const words: ReportChange["words"] = {};
  const changes = new Map<string, LineChange>();
  const faults: Record<string, string> = {};
  const known = new Map(lines.map((line) => [line.id, line]));
  for (const [name, typed] of Object.entries(fields)) {
    if (isWords(name)) {
      if (typed.length > mostReportWords) faults[name] = tooLong(mostReportWords);
      else words[name] = typed;
      continue;
    }
    const [, lineId = "", part] = lineName.exec(name) ?? [];
    const line = known.get(lineId);
    if (!line) continue;
    const before = changes.get(lineId);
    if (part === "words") {
      if (typed.length > mostLineWords) faults[name] = tooLong(mostLineWords);
      else changes.set(lineId, { ...before, words: typed });
    } else if (line.measure !== "") {
      const value = typed === "" ? null : parseAmount(typed);
      if (typed !== "" && value === null) faults[name] = wrongAmount(line.indicator, typed);
      else changes.set(lineId, { ...before, value });
    }
  }
  return { change: { words, lines: changes }, faults };
}

/** Names the figure: of several, each says which it is. */
function wrongAmount(indicator: string, typed: string): string {
  const named =
    indicator.length > 50 ? `${indicator.slice(0, 50).replace(/\s\S*$/u, "")}…` : indicator;
  return `“${named}”: ${amountFault(typed)}`;
}

const isWords = (name: string): name is WordsPart =>
  (wordsParts as readonly string[]).includes(name);

const tooLong = (most: number) => `Viết gọn trong ${most.toLocaleString("vi-VN")} ký tự.`;
