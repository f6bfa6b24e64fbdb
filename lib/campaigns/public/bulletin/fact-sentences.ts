import type { FactContent, MilestoneContent, TargetContent } from "@/lib/campaigns/facts/fact";
import { audienceLabels, milestoneKindLabels } from "@/lib/campaigns/facts/labels";
import { measured } from "@/lib/campaigns/facts/words";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { dateInWords } from "@/lib/text/date-words";
import type { CalendarDate } from "@/lib/text/dates";
import { countWords, spokenWords } from "@/lib/text/spoken-words";

/** Facts as sentences to be heard. */

export function periodSentence(
  startsOn: CalendarDate | null,
  endsOn: CalendarDate | null,
): string | null {
  if (startsOn && endsOn)
    return `Phong trào diễn ra từ ${saidDay(startsOn, endsOn)} đến hết ${dateInWords(endsOn)}.`;
  if (startsOn) return `Phong trào bắt đầu từ ${dateInWords(startsOn)}.`;
  return endsOn ? `Phong trào kéo dài đến hết ${dateInWords(endsOn)}.` : null;
}

/** A day without its year where that is the year just spoken of. */
function saidDay(day: CalendarDate, known: CalendarDate | null): string {
  const isKnown = known !== null && day.slice(0, 4) === known.slice(0, 4);
  return isKnown ? dateInWords(day).replace(/ năm (?!tháng|năm).*$/u, "") : dateInWords(day);
}

/** The first sentences of what the paper says it is for. */
export function purposes(document: OfficialDocument): string[] {
  const sentences: string[] = [];
  for (const { clause, ancestors } of walkDocument(document)) {
    const isPurpose = ancestors.some(({ kind }) => kind === "purpose");
    if (isPurpose && !clause.heading && !clause.table)
      sentences.push(sentence(plainText(clause.text)));
  }
  return sentences.filter((text) => countWords(text) >= 6).slice(0, 2);
}

export function targetSentence(content: FactContent): string[] {
  if (content.kind !== "target") return [];
  const value = content.values.at(-1);
  if (!value) return [];
  const sign = { AT_LEAST: "từ ", AT_MOST: "không quá ", EXACT: "" }[content.comparison];
  const year = value.year === null ? "" : ` năm ${value.year}`;
  return [sentence(`${content.indicator}: ${sign}${amount(content, value.value)}${year}`)];
}

const amount = ({ measure, comparison }: TargetContent, value: number) =>
  `${measured(value, measure)}${comparison === "AT_LEAST" ? " trở lên" : ""}`;

/** What concerns the villages is what the village hears first. */
export function villagesFirst(one: FactContent, other: FactContent): number {
  return Number(concernsVillages(other)) - Number(concernsVillages(one));
}

const concernsVillages = (content: FactContent) =>
  content.kind === "assignment" && content.parties.some(({ unitKind }) => unitKind === "VILLAGE");

export function taskSentence(content: FactContent): string[] {
  if (content.kind !== "assignment") return [];
  const doers = content.parties
    .filter(({ role }) => role !== "COOPERATING")
    .map(({ name }) => name);
  if (doers.length === 0 || doers.length > 3 || content.task === "") return [];
  const due = content.dueOn ? `, xong trước ${dateInWords(content.dueOn)}` : "";
  return [sentence(`${doers.join(", ")}: ${content.task.replace(/[.;,\s]+$/, "")}${due}`)];
}

export function comingMilestones(contents: readonly FactContent[], today: CalendarDate) {
  return contents
    .flatMap((content) => (content.kind === "milestone" ? [content] : []))
    .filter(({ dueOn }) => dueOn !== null && dueOn >= today)
    .sort((one, other) => (one.dueOn ?? "").localeCompare(other.dueOn ?? ""));
}

export function milestoneSentence(
  { milestone, title, dueOn }: MilestoneContent,
  endsOn: CalendarDate | null,
): string {
  const what = milestone === "OTHER" ? title : milestoneKindLabels[milestone];
  return sentence(`${what}: ${dueOn ? saidDay(dueOn, endsOn) : ""}`);
}

/** One sentence for each award: "Tập thể, hộ gia đình tiêu biểu được xét tặng Giấy khen." */
export function awardSentences(contents: readonly FactContent[]): string[] {
  const rewards = contents.flatMap((content) => (content.kind === "reward" ? [content] : []));
  return [...Map.groupBy(rewards, ({ award }) => award)].map(([award, offers]) => {
    const audiences = new Set(
      offers.map(({ audience }) =>
        audience === null ? "tập thể, cá nhân, hộ gia đình" : audienceLabels[audience],
      ),
    );
    return sentence(`${[...audiences].join(", ")} tiêu biểu được xét tặng ${award}`);
  });
}

/** Words of the paper as one spoken sentence: a capital letter, no mark but a full stop at the end. */
function sentence(words: string): string {
  const said = spokenWords(words.replace(/\s+/g, " ")).replace(/[.;:,\s]+$/, "");
  return said === "" ? "" : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
