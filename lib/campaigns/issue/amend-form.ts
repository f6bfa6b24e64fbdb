import { z } from "zod";

/** A paper that changes more places than this is better replaced. */
export const mostChanges = 20;

const planId = z.uuid("Không tìm thấy kế hoạch.");
const words = z.string().max(20_000, "Đoạn chữ quá dài. Chia thành nhiều mục.").default("");

const numbered = z.looseObject({ planId }).transform((fields, context) => {
  const rows = Array.from({ length: mostChanges }, (_, index) => {
    const place = fields[`place-${index}`];
    return typeof place === "string" ? { index, place } : null;
  }).filter((row) => row !== null);
  if (rows.length === 0) {
    context.addIssue({ code: "custom", message: "Chọn ít nhất một chỗ của văn bản." });
    return z.NEVER;
  }
  return { fields, rows };
});

type Fields = Record<string, unknown>;
const wordsAt = (fields: Fields, name: string) => {
  const given = fields[name];
  return typeof given === "string" ? given.replaceAll("\r\n", "\n").trim() : "";
};

/** "What was printed" and "what is right" for each place, in fields named by their row: `printed-0`, `corrected-0`. */
export const correctionSchema = numbered.transform(({ fields, rows }, context) => {
  const addressees = wordsAt(fields, "addressees")
    .split("\n")
    .map((line) => line.replace(/^[-–•\s]+|[;.,\s]+$/gu, ""))
    .filter((line) => line !== "");
  const fail = (field: string, message: string) =>
    context.addIssue({ code: "custom", path: [field], message });
  if (addressees.length === 0) {
    fail("addressees", "Ghi nơi nhận công văn, mỗi nơi một dòng.");
  }
  const errors = rows.map(({ index, place }) => {
    const printed = wordsAt(fields, `printed-${index}`);
    const corrected = wordsAt(fields, `corrected-${index}`);
    if (printed === "") fail(`printed-${index}`, "Chép lại những chữ đã in sai.");
    if (corrected === "") fail(`corrected-${index}`, "Ghi những chữ đúng thay vào.");
    if (printed !== "" && printed === corrected) {
      fail(`corrected-${index}`, "Chữ đúng đang giống hệt chữ đã in. Sửa lại một trong hai.");
    }
    return { index, place, printed, corrected };
  });
  return { planId: String(fields.planId), addressees, errors };
});

export type CorrectionForm = z.output<typeof correctionSchema>;

/** The new words of each place (none: it holds no longer) and what is added below it. */
export const amendmentSchema = numbered.transform(({ fields, rows }, context) => {
  const changes = rows.map(({ index, place }) => {
    const checked = [`words-${index}`, `added-${index}`].map((name) => {
      const parsed = words.safeParse(wordsAt(fields, name));
      if (!parsed.success) {
        const message = parsed.error.issues[0]?.message ?? "Đoạn chữ quá dài.";
        context.addIssue({ code: "custom", path: [name], message });
      }
      return parsed.data ?? "";
    });
    return { index, place, words: checked[0] ?? "", added: checked[1] ?? "" };
  });
  return { planId: String(fields.planId), changes };
});

export type AmendmentForm = z.output<typeof amendmentSchema>;

export const replacementSchema = z.object({ planId });
