import { z } from "zod";

/** Client-safe: what the forms of import may contain. */

export const importLimits = { extensions: [".xlsx"], maximumMegabytes: 2 };
/** A dossier of more is no paper that anybody reads. */
export const mostNominees = 500;

const tooLarge = "Tệp quá 2 MB. Chia thành nhiều tệp.";
const notRead = "Không đọc được bảng đã xem trước. Chọn lại tệp.";

const dossierId = z.uuid("Không tìm thấy hồ sơ.");

/** A file from a form. */
export const nomineeFileSchema = z.object({
  dossierId,
  file: z.file("Chọn tệp .xlsx.").max(importLimits.maximumMegabytes * 1_000_000, tooLarge),
});

const readTable = z.object({
  file: z.string().trim().min(1).max(200),
  rows: z
    .array(
      z.object({
        line: z.int().positive(),
        cells: z.array(z.string().max(40_000)).max(100),
        /** Whom the row is about will have it, should they be new: pressed twice, it is one. */
        id: z.uuid(),
      }),
    )
    .max(mostNominees + 100),
});
/** The rows of a sheet with the name of its file, as they were read for the preview. */
export type ReadTable = z.output<typeof readTable>;

/** Which known recipient the row of a line is about, or "new"; and what tells a new one apart. */
export const whoField = (line: number) => `who-${line}`;
export const markField = (line: number) => `mark-${line}`;

export type Answer = { who: string; mark: string };

/** The same rows sent along from the preview, with the answers to what it asked. */
export const nomineeTableSchema = z
  .looseObject({
    dossierId,
    table: z
      .string(notRead)
      .max(8_000_000, tooLarge)
      .transform((text, context): ReadTable => {
        const read = readTable.safeParse(parsed(text));
        if (read.success) return read.data;
        context.addIssue({ code: "custom", message: notRead });
        return z.NEVER;
      }),
    /** Nobody among them has anything open against them: said once for all of the table. */
    isClear: z.literal("on").optional(),
  })
  .transform(({ dossierId, table, isClear, ...rest }) => ({
    dossierId,
    table,
    isClear: isClear === "on",
    answers: answersOf(rest),
  }));

function answersOf(form: Record<string, unknown>): Map<number, Answer> {
  const said = (name: string) => String(form[name] ?? "").trim();
  const lines = Object.keys(form).flatMap((name) => {
    const line = /^who-(\d{1,7})$/u.exec(name)?.[1];
    return line === undefined ? [] : [Number(line)];
  });
  return new Map(
    lines.map((line) => [line, { who: said(whoField(line)), mark: said(markField(line)) }]),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
