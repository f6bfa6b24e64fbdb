import type { ReviewKind } from "@/lib/db/generated/enums";
import type { TemplateCommune } from "@/lib/documents/templates/plan/plan-facts";
import type {
  Participation,
  ReviewReportFacts,
} from "@/lib/documents/templates/review-report/review-facts";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import { scaled } from "@/lib/pledges/figures";
import { gradeLabels } from "@/lib/pledges/state";
import type { CalendarDate } from "@/lib/text/dates";
import { namesOf } from "./compare";
import {
  byField,
  gradeCounts,
  type ReviewFigures,
  type ReviewTarget,
  type ReviewThing,
} from "./figures";

type Written = {
  commune: TemplateCommune;
  kind: ReviewKind;
  title: string;
  from: CalendarDate;
  to: CalendarDate;
  today: CalendarDate;
};

/** The figures as the template prints them. */
export function reportFacts(figures: ReviewFigures, written: Written): ReviewReportFacts {
  const { things, targets, units, quotes, stories, paper } = figures;
  const nameOf = namesOf(figures);
  const periodName = periodNames(things);
  const grades = gradeCounts(figures);
  const hasGrades = grades.EXCEEDED + grades.MET + grades.NOT_MET > 0;
  const words = (kind: "difficulty" | "proposal") =>
    quotes
      .filter((quote) => quote.kind === kind)
      .map(({ unitId, period, words: said }) => ({
        unit: nameOf(unitId),
        report: periodName(period),
        words: said,
      }));
  return {
    ...written,
    paper,
    pledges: things.filter(({ kind }) => kind === "pledge").map(participation),
    reports: things.filter(({ kind }) => kind === "report").map(participation),
    fields: byField(targets).map(([title, own]) => ({
      title,
      targets: own.map((target) => targetLine(target, nameOf)),
    })),
    units: units.map(({ name, cells, promised, reached, evaluations }) => {
      const isIn = ({ standing }: (typeof cells)[number]) =>
        standing === "ACCEPTED" || standing === "SUBMITTED";
      const reports = cells.filter(({ what }) => what.startsWith("report:"));
      return {
        name,
        hasPledged: cells.some((cell) => cell.what.startsWith("pledge:") && isIn(cell)),
        reports: reports.filter(isIn).length,
        due: reports.length,
        promised,
        reached,
        grade: gradeOf(evaluations),
      };
    }),
    grades: hasGrades
      ? { exceeded: grades.EXCEEDED, met: grades.MET, notMet: grades.NOT_MET }
      : null,
    stories: stories.map(({ title, text, unitId }) => ({ title, text, unit: nameOf(unitId) })),
    difficulties: words("difficulty"),
    proposals: words("proposal"),
  };
}

function gradeOf(evaluations: ReviewFigures["units"][number]["evaluations"]): string {
  const grade = evaluations.at(-1)?.grade;
  return grade ? gradeLabels[grade] : "";
}

/** "report:2026-07-05" named "báo cáo quý II năm 2026" → by its day "quý II năm 2026". */
export function periodNames(things: readonly ReviewThing[]): (period: string) => string {
  const names = new Map(things.map(({ what, name }) => [what, bareName(name)]));
  return (period) => names.get(`report:${period}`) ?? period;
}

const bareName = (name: string) => name.replace(/^(?:báo cáo|đăng ký)\s*/u, "");

const participation = ({ name, ...counts }: ReviewThing): Participation => ({
  ...counts,
  name: bareName(name),
});

function targetLine(target: ReviewTarget, nameOf: (unitId: string) => string) {
  const { indicator, measure, grade, isRate, units } = target;
  return {
    indicator,
    measure,
    demanded: [figure(target.demanded), target.ofEach].join(" ").trim(),
    promised: figure(target.promised, isRate),
    achieved: figure(target.achieved, isRate),
    percent: percent(target.percent),
    grade,
    isRate,
    units: units.map((unit) => ({
      unit: nameOf(unit.unitId),
      promised: figure(unit.promised),
      achieved: figure(unit.achieved),
      percent: percent(unit.percent),
    })),
  };
}

const figure = (decimal: string | null, isMean = false) =>
  decimal === null ? "" : amountWords(scaled(decimal), "", isMean);

/** The table's heading bears the sign. */
const percent = (hundredths: string | null) =>
  hundredths === null ? "" : percentWords(BigInt(hundredths)).replace("%", "");
