import type { OfficialDocument, SectionKind } from "@/lib/documents/model";
import { appendToPart } from "@/lib/documents/plan-parts";
import { writtenDate } from "@/lib/text/calendar";
import { formatNumber, formatPercent, twoDigits } from "@/lib/text/numbers";
import type {
  AssignmentContent,
  CriterionContent,
  FactContent,
  FactKind,
  MilestoneContent,
  RewardContent,
  TargetContent,
  When,
} from "./fact";
import { audienceLabels, recurrenceLabels } from "./labels";

/** The part of a plan in which a fact is written. */
const partOfFact: Record<FactKind, SectionKind> = {
  target: "targets",
  criterion: "criteria",
  reward: "rewardForms",
  assignment: "assignments",
  milestone: "timeline",
};

/** The document with a sentence for the fact at the end of the part it belongs to. */
export function withClauseFor(
  document: OfficialDocument,
  content: FactContent,
  clauseId: string,
): OfficialDocument {
  return appendToPart(document, partOfFact[content.kind], sentenceOf(content), {
    clauseId,
    newId: () => crypto.randomUUID(),
  });
}

/** A fact as a sentence of a plan; `proposalsOf` reads the same fact from it. */
export function sentenceOf(content: FactContent): string {
  switch (content.kind) {
    case "target":
      return targetSentence(content);
    case "criterion":
      return criterionSentence(content);
    case "reward":
      return rewardSentence(content);
    case "assignment":
      return assignmentSentence(content);
    case "milestone":
      return milestoneSentence(content);
  }
}

function targetSentence({ indicator, measure, comparison, values }: TargetContent): string {
  const sign = { AT_LEAST: "đạt ít nhất", AT_MOST: "không quá", EXACT: "đạt" }[comparison];
  const levels = values.map(({ year, value }) => {
    const figure = measure === "%" ? formatPercent(value) : `${formatNumber(value)} ${measure}`;
    return `${sign} ${figure.trim()}${year ? ` vào năm ${year}` : ""}`;
  });
  return sentence(`${indicator} ${levels.join("; ")}`);
}

function criterionSentence({ audience, text }: CriterionContent): string {
  if (audience === null || /^(?:đối với|tập thể|cá nhân|hộ gia đình|doanh nghiệp)/iu.test(text))
    return sentence(text);
  return sentence(`Đối với ${audienceLabels[audience]}: ${lowerFirst(text)}`);
}

function rewardSentence(content: RewardContent): string {
  const { award, authority, audience, quotaMin, quotaMax, quotaUnit, perUnit, standard } = content;
  const figure = (value: number) =>
    quotaUnit === "PERCENT" ? formatPercent(value) : twoDigits(value);
  const number =
    quotaMin !== null && quotaMax !== null
      ? quotaMin === quotaMax
        ? figure(quotaMax)
        : `từ ${figure(quotaMin)} đến ${figure(quotaMax)}`
      : quotaMax !== null
        ? `không quá ${figure(quotaMax)}`
        : quotaMin !== null
          ? `ít nhất ${figure(quotaMin)}`
          : "";
  const share = quotaUnit === "PERCENT" ? "số" : "";
  const whom = audience && [number, share, audienceLabels[audience]].filter(Boolean).join(" ");
  const words = [
    authority ? `${authority} tặng ${award}` : `Tặng ${award}`,
    whom ? `cho ${whom}` : number && `với số lượng ${number}`,
    perUnit && `(${perUnit})`,
  ];
  const offer = sentence(words.filter(Boolean).join(" "));
  return standard ? `${offer} ${sentence(`Tiêu chuẩn: ${lowerFirst(standard)}`)}` : offer;
}

function assignmentSentence(content: AssignmentContent): string {
  const { task, parties } = content;
  const names = (role: "LEAD" | "COOPERATING" | "RESPONSIBLE") =>
    listed(parties.filter((party) => party.role === role).map(({ name }) => name));
  const lead = names("LEAD");
  const responsible = names("RESPONSIBLE");
  const cooperating = names("COOPERATING");
  const opening = lead
    ? `${lead} chủ trì${cooperating && `, phối hợp với ${cooperating}`}`
    : responsible
      ? `${responsible} có trách nhiệm${cooperating && ` phối hợp với ${cooperating}`}`
      : `Phối hợp với ${cooperating}`;
  const also = lead && responsible ? ` ${sentence(`${responsible} có trách nhiệm thực hiện`)}` : "";
  const due = dueWords(content);
  return `${sentence(`${opening} ${lowerFirst(task)}${due && `, xong ${due}`}`)}${also}`;
}

function milestoneSentence(content: MilestoneContent): string {
  const title = withoutStop(content.title);
  const due = dueWords(content);
  return sentence(title.includes(due) ? title : `${title} ${due}`);
}

/** "trước ngày 15/6/2026", "trước ngày 20 hằng tháng". */
function dueWords({ dueOn, recurrence, recurrenceDay, recurrenceMonth }: When): string {
  if (dueOn) return `trước ngày ${writtenDate(dueOn)}`;
  if (recurrence === null) return "";
  const label = recurrenceLabels[recurrence];
  if (recurrenceDay === null)
    return recurrenceMonth === null ? label : `trong tháng ${recurrenceMonth} ${label}`;
  const day = `trước ngày ${twoDigits(recurrenceDay)}`;
  return recurrenceMonth === null ? `${day} ${label}` : `${day}/${recurrenceMonth} ${label}`;
}

/** "A, B và C". */
function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} và ${last}`;
}

const withoutStop = (words: string) => words.trim().replace(/[.;,\s]+$/u, "");

const sentence = (words: string) => {
  const trimmed = withoutStop(words);
  return `${trimmed.charAt(0).toUpperCase()}${trimmed.slice(1)}.`;
};

/** Inside a sentence; a name keeps its capital ("UBND xã", "Phòng Kinh tế"). */
function lowerFirst(words: string): string {
  const trimmed = words.trim();
  const [first = ""] = trimmed.split(/\s/u);
  const isName =
    /^\p{Lu}{2}/u.test(first) ||
    /^(?:Phòng|Ủy|Uỷ|Hội|Đoàn|Trường|Công an|Đảng|Trung tâm)/u.test(trimmed);
  return isName ? trimmed : `${trimmed.charAt(0).toLowerCase()}${trimmed.slice(1)}`;
}
