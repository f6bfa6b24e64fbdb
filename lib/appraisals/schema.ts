import { z } from "zod";
import { conclusions } from "./policy";

const longestWords = 10_000;

const fieldsSchema = z.record(z.string().max(200), z.string().max(longestWords));

/** What the form showed, as the JSON it carries. */
const baseSchema = z
  .string()
  .max(500_000)
  .transform((text, context) => {
    try {
      return fieldsSchema.parse(JSON.parse(text));
    } catch {
      context.addIssue({ code: "custom", message: "Trang đã cũ. Tải lại trang rồi ghi lại." });
      return z.NEVER;
    }
  });

/** The appraisal's form: its lines are fields of their own, by prefix. */
export const appraisalFormSchema = z
  .looseObject({
    nominationId: z.uuid(),
    version: z.coerce.number().int().min(1),
    base: baseSchema,
    /** What somebody else had saved, once it was shown: the next press goes over it. */
    seenBase: baseSchema.optional(),
    to: z.enum(["stay", "conclude"]).catch("stay"),
    conclusion: z.enum(conclusions).optional().catch(undefined),
    reason: z.string().max(2000, "Lý do dài quá 2.000 ký tự.").default(""),
    findings: z.string().max(longestWords, "Nhận xét dài quá 10.000 ký tự.").default(""),
  })
  .transform(({ nominationId, version, base, seenBase, to, conclusion, reason, ...rest }) => {
    const typed = Object.entries(rest).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === "string" && entry[1].length <= longestWords,
    );
    const starting = (prefix: string) => typed.filter(([name]) => name.startsWith(prefix));
    return {
      nominationId,
      version,
      base: seenBase ?? base,
      to,
      conclusion,
      reason: reason.normalize("NFC").replace(/\r\n/gu, "\n").trim(),
      fields: Object.fromEntries([
        ...starting("answer."),
        ...starting("note."),
        ["findings", rest.findings],
      ]),
      reasons: Object.fromEntries(
        starting("warning.").map(([name, value]) => [name.slice("warning.".length), value]),
      ),
    };
  });

export type AppraisalForm = z.output<typeof appraisalFormSchema>;
