import { amountWords, demandedAmount } from "@/lib/pledges/boards/amount-words";
import { standingLabels } from "@/lib/pledges/boards/standing";
import { scaled } from "@/lib/pledges/figures";
import { gradeLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";
import type { ReviewFigures } from "./figures";

/** One figure that is another than when the report was written; null: it is not there. */
type Difference = {
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
    const demanded = target.demanded === null ? null : scaled(target.demanded);
    const asked = demanded === null ? null : demandedAmount({ ...target, demanded }, measure);
    put(`${key} demanded`, `${indicator}: kế hoạch đề ra`, asked);
    put(`${key} promised`, `${indicator}: các đơn vị đăng ký`, of(target.promised));
    put(`${key} achieved`, `${indicator}: đã thực hiện`, of(target.achieved));
    for (const { unitId, promised, achieved } of target.units) {
      const unit = nameOf(unitId);
      put(`${key} ${unitId} promised`, `${indicator}, ${unit}: đăng ký`, of(promised));
      put(`${key} ${unitId} achieved`, `${indicator}, ${unit}: đã thực hiện`, of(achieved));
    }
  }
  const thingName = new Map(figures.things.map(({ what, name }) => [what, name]));
  for (const { unitId, name, cells, promised, reached, evaluations } of figures.units) {
    for (const { what, standing, cameLate } of cells) {
      const value = `${standingLabels[standing]}${cameLate ? ", nộp muộn" : ""}`;
      put(`unit ${unitId} ${what}`, `${name}: ${thingName.get(what) ?? what}`, value);
    }
    const kept = promised === 0 ? null : `${reached}/${promised}`;
    put(`unit ${unitId} reached`, `${name}: chỉ tiêu đạt, vượt trong số đã đăng ký`, kept);
    const grade = evaluations.at(-1)?.grade;
    put(`grade ${unitId}`, `Đánh giá ${name}`, grade ? gradeLabels[grade] : null);
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

const measured = (measure: string) => (decimal: string | null) =>
  decimal === null ? null : amountWords(scaled(decimal), measure);
