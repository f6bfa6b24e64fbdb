import type { DocumentKind, NumberUse } from "@/lib/db/generated/enums";
import { twoDigits } from "@/lib/text/numbers";

/** One series for all kinds of papers, or one for each: the head of the agency decides (Điều 15(1)(c) NĐ 30/2020). */
const seriesSettings = ["one", "per-kind"] as const;
export type SeriesSetting = (typeof seriesSettings)[number];

/** The key of the dated rule that says which. */
export const seriesRule = "numbering.series";

/** The series a paper of this kind is numbered in; null is the one of all kinds. */
export function seriesKind(setting: SeriesSetting, kind: DocumentKind): DocumentKind | null {
  // The Council numbers its own papers (NĐ 30/2020, Phụ lục I, II.3a).
  return setting === "one" && kind !== "COUNCIL" ? null : kind;
}

/** What the value of the rule says; nothing understandable is what most communes do. */
export function settingOf(value: unknown): SeriesSetting {
  return seriesSettings.find((setting) => setting === value) ?? "per-kind";
}

/** In the order of registers. */
export const documentKinds = [
  "PLAN",
  "REPORT",
  "LETTER",
  "DECISION",
  "REQUEST",
  "COUNCIL",
] as const satisfies readonly DocumentKind[];

export const seriesKindLabels: Record<DocumentKind, string> = {
  PLAN: "Kế hoạch",
  LETTER: "Công văn",
  REPORT: "Báo cáo",
  DECISION: "Quyết định",
  REQUEST: "Tờ trình",
  COUNCIL: "Văn bản của Hội đồng",
};

/** "Kế hoạch, năm 2026"; "Mọi văn bản đi, năm 2026". */
export function seriesName(kind: DocumentKind | null, year: number): string {
  return `${kind === null ? "Mọi văn bản đi" : seriesKindLabels[kind]}, năm ${year}`;
}

/** 5, "KH-UBND" → "05/KH-UBND" (NĐ 30/2020, Phụ lục I, II.3). */
export function writtenNumber(number: number, symbol: string): string {
  return `${twoDigits(number)}/${symbol}`;
}

/** The first numbers after `last` that nobody has; `from` asks for none below it. */
export function freeNumbers(
  last: number,
  taken: ReadonlySet<number>,
  { count = 1, from = last + 1 }: { count?: number; from?: number } = {},
): number[] {
  const free: number[] = [];
  for (let number = Math.max(from, last + 1); free.length < count; number++) {
    if (!taken.has(number)) free.push(number);
  }
  return free;
}

/** The end of the row without a gap that goes on from `last`. */
export function runEnd(last: number, used: ReadonlySet<number>): number {
  let end = last;
  while (used.has(end + 1)) end += 1;
  return end;
}

/** Numbers nobody has below the highest one that somebody has: "6", "9–11". */
export function gapsOf(last: number, taken: Iterable<number>): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let next = last + 1;
  for (const number of [...taken].sort((a, b) => a - b)) {
    if (number < next) continue;
    if (number > next) gaps.push({ from: next, to: number - 1 });
    next = number + 1;
  }
  return gaps;
}

/** Where a number of the register comes from. */
export const numberUseLabels: Record<NumberUse, string> = {
  ISSUED: "Cấp trên cổng này",
  PAPER: "Cấp trên giấy",
  RESERVED: "Đang giữ",
};
