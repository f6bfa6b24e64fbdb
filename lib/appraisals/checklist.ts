import type { Audience, CheckAnswer, Procedure } from "@/lib/db/generated/enums";
import type { AwardRules } from "@/lib/nominations/awards/award-rules";
import type { PartKey } from "@/lib/nominations/awards/parts";

/** What the dossier holds of one paper, in words: "Viết trên cổng, 3 nội dung đối chiếu", "to-trinh.pdf". */
export type Evidence = ReadonlyMap<PartKey, readonly string[]>;

export type ChecklistLine = {
  /** "part:report", "standard:standards-1" */
  key: string;
  group: "PART" | "STANDARD";
  label: string;
  /** A paper "if any" may be missing. */
  isRequired: boolean;
  legalBasis: string;
  found: readonly string[];
  /** What the dossier itself says; null where somebody has to judge. */
  suggested: CheckAnswer | null;
};

export const answerLabels: Record<CheckAnswer, string> = {
  YES: "Có, đạt",
  NO: "Không, chưa đạt",
  NOT_NEEDED: "Không cần",
};

type Asked = { procedure: Procedure; audience: Audience };

/** The lines of one appraisal: the papers of the award's dossier list, then the award's standards. */
export function checklistOf(
  rules: AwardRules,
  { procedure, audience }: Asked,
  evidence: Evidence,
): ChecklistLine[] {
  const partsBasis = rules.sources.parts?.legalBasis ?? rules.legalBasis;
  const parts = rules.dossierParts[procedure].map(({ key, name, isRequired }): ChecklistLine => {
    const found = evidence.get(key) ?? [];
    return {
      key: `part:${key}`,
      group: "PART",
      label: isRequired ? name : `${name} (nếu có)`,
      isRequired,
      legalBasis: procedure === "FULL" ? partsBasis : shortBasis,
      found,
      suggested: suggestionOf(found.length > 0, isRequired),
    };
  });
  const standards = rules.standards
    .filter(({ audiences }) => audiences.length === 0 || audiences.includes(audience))
    .map(
      ({ key, text, legalBasis }): ChecklistLine => ({
        key: `standard:${key}`,
        group: "STANDARD",
        label: text,
        isRequired: true,
        legalBasis,
        found: [],
        suggested: null,
      }),
    );
  return [...parts, ...standards];
}

const shortBasis = "Điều 85 Luật Thi đua, khen thưởng";

function suggestionOf(isThere: boolean, isRequired: boolean): CheckAnswer {
  if (isThere) return "YES";
  return isRequired ? "NO" : "NOT_NEEDED";
}

/** What the short procedure leaves out of the full list, for the page to say so. */
export function skippedParts({ dossierParts }: Pick<AwardRules, "dossierParts">): string[] {
  const kept = new Set(dossierParts.SHORT.map(({ key }) => key));
  return dossierParts.FULL.filter(({ key }) => !kept.has(key)).map(({ name }) => name);
}

type Answered = { answer: CheckAnswer; note: string };

/** What keeps the nomination from being found eligible: a sentence for each line, by its key. */
export function openLines(
  lines: readonly ChecklistLine[],
  answers: ReadonlyMap<string, Answered>,
): { key: string; message: string }[] {
  return lines.flatMap(({ key, label, group, isRequired }) => {
    const given = answers.get(key);
    if (!given) return [{ key, message: `Chưa trả lời: ${label}.` }];
    if (given.answer === "NO" && isRequired) {
      return [{ key, message: `${label}: đang ghi không đạt. Trả lại hoặc kết luận không đủ.` }];
    }
    const isWaived = given.answer === "NOT_NEEDED" && group === "PART" && isRequired;
    return isWaived && given.note === ""
      ? [{ key, message: `${label}: ghi vì sao không cần.` }]
      : [];
  });
}
