import type { CheckAnswer } from "@/lib/db/generated/enums";

/** What is typed at an appraisal, by the name of its field: "findings", "answer.part:report", "note.part:report". */
export type AppraisalFields = Readonly<Record<string, string>>;

export const answerField = (key: string) => `answer.${key}`;
export const noteField = (key: string) => `note.${key}`;
/** Why a warning that stands in the way is let pass. */
export const warningField = (fingerprint: string) => `warning.${fingerprint}`;

type Kept = {
  findings: string;
  answers: readonly { item: string; answer: CheckAnswer; note: string }[];
};

/** An appraisal as its fields; nothing yet is the empty one. */
export function fieldsOf(kept: Kept | null): Record<string, string> {
  return {
    findings: kept?.findings ?? "",
    ...Object.fromEntries(
      (kept?.answers ?? []).flatMap(({ item, answer, note }) => [
        [answerField(item), answer],
        [noteField(item), note],
      ]),
    ),
  };
}

/** The fields as rows again; a line without an answer is not kept, its note neither. Inverse of `fieldsOf`. */
export function appraisalOf(fields: AppraisalFields): Kept {
  const answers = Object.entries(fields).flatMap(([name, value]) => {
    const item = /^answer\.(.+)$/u.exec(name)?.[1];
    if (!item || !isAnswer(value)) return [];
    return [{ item, answer: value, note: fields[noteField(item)] ?? "" }];
  });
  return { findings: fields.findings ?? "", answers };
}

const isAnswer = (value: string): value is CheckAnswer =>
  value === "YES" || value === "NO" || value === "NOT_NEEDED";

export type Merged = {
  fields: Record<string, string>;
  /** Changed here and meanwhile elsewhere, to something else. */
  conflicts: string[];
};

/**
 * Three ways together: what was changed here since `base` goes over what is kept, what was changed elsewhere stays.
 * Both to the same is no conflict.
 */
export function mergeFields(
  base: AppraisalFields,
  typed: AppraisalFields,
  current: AppraisalFields,
): Merged {
  const fields: Record<string, string> = { ...current };
  const conflicts: string[] = [];
  for (const [name, value] of Object.entries(typed)) {
    const before = base[name] ?? "";
    const now = current[name] ?? "";
    if (value === before || value === now) continue;
    if (now !== before) conflicts.push(name);
    fields[name] = value;
  }
  return { fields, conflicts };
}
