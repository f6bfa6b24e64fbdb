import { formatDate } from "@/lib/text/dates";
import { formatNumber } from "@/lib/text/numbers";
import type { ReviewFigures } from "./figures";

/** One figure that is another than when the report was written; null: it is not there. */
export type Difference = {
  key: string;
  what: string;
  before: string | null;
  after: string | null;
};

/** What has changed from one gathering to another, in the order of the report. Nothing else may differ unseen. */
export function differencesOf(before: ReviewFigures, after: ReviewFigures): Difference[] {
  const [old, fresh] = [entriesOf(before), entriesOf(after)];
  const keys = [...new Set([...fresh.keys(), ...old.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key), fresh.get(key)];
    if (was?.value === is?.value) return [];
    const what = is?.what ?? was?.what ?? "";
    return [{ key, what, before: was?.value ?? null, after: is?.value ?? null }];
  });
}

type Entry = { what: string; value: string };

function entriesOf(figures: ReviewFigures): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const put = (key: string, what: string, value: string | null) => {
    if (value !== null) entries.set(key, { what, value });
  };
  const nameOf = namesOf(figures);
  put("paper", "Kế hoạch", `số ${figures.paper.number} ngày ${formatDate(figures.paper.issuedOn)}`);
  for (const { what, name, expected, handedIn, accepted, cameLate } of figures.things) {
    const value = `${handedIn}/${expected} đơn vị đã nộp, đã nhận ${accepted}, nộp muộn ${cameLate}`;
    put(what, capitalised(name), value);
  }
  for (const target of figures.targets) {
    const { targetId, indicator, measure } = target;
    const key = `target ${targetId}`;
    const of = measured(measure);
    put(`${key} demanded`, `${indicator}: kế hoạch đề ra`, of(target.demanded));
    put(`${key} promised`, `${indicator}: các đơn vị đăng ký`, of(target.promised));
    put(`${key} achieved`, `${indicator}: đã thực hiện`, of(target.achieved));
    for (const { unitId, promised, achieved } of target.units) {
      const unit = nameOf(unitId);
      put(`${key} ${unitId} promised`, `${indicator}, ${unit}: đăng ký`, of(promised));
      put(`${key} ${unitId} achieved`, `${indicator}, ${unit}: đã thực hiện`, of(achieved));
    }
  }
  for (const { unitId, name, evaluations } of figures.units) {
    const grade = evaluations.at(-1)?.grade;
    put(`grade ${unitId}`, `Đánh giá ${name}`, grade ? gradeWords[grade] : null);
  }
  for (const { kind, reportId, unitId, words } of figures.quotes) {
    const what = kind === "difficulty" ? "Khó khăn, tồn tại" : "Đề xuất, kiến nghị";
    put(`quote ${reportId} ${kind}`, `${what}, ${nameOf(unitId)}`, words);
  }
  for (const { storyId, title, text } of figures.stories) {
    put(`story ${storyId}`, `Điển hình “${title}”`, text);
  }
  return entries;
}

/** Names of units as they were gathered. */
export function namesOf({ units }: Pick<ReviewFigures, "units">): (unitId: string) => string {
  const names = new Map(units.map(({ unitId, name }) => [unitId, name]));
  return (unitId) => names.get(unitId) ?? "đơn vị khác";
}

const gradeWords = { EXCEEDED: "vượt", MET: "đạt", NOT_MET: "không đạt" };

const measured = (measure: string) => (decimal: string | null) =>
  decimal === null ? null : amountWords(decimal, measure);

/** "1234.5", "hộ" → "1.234,5 hộ"; "85", "%" → "85%". */
export function amountWords(decimal: string, measure: string): string {
  const figure = formatNumber(Number(decimal));
  return measure === "%" ? `${figure}%` : `${figure} ${measure}`.trim();
}

/** Hundredths of a percent → "102,5". */
export function percentWords(hundredths: string): string {
  return formatNumber(Math.round(Number(hundredths) / 10) / 10);
}

const capitalised = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
