import fc from "fast-check";
import { expect, test } from "vitest";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { awardKinds } from "@/lib/nominations/awards/catalogue";
import { audiences } from "@/lib/nominations/dossiers/schema";
import { categories } from "@/lib/nominations/exchange/choices";
import { nomineeSheet, nomineeTemplate } from "@/lib/nominations/exchange/nominee-sheet";
import { readNomineeFile } from "@/lib/nominations/exchange/read-file";
import { type NomineeRow, readNominees } from "@/lib/nominations/exchange/read-nominees";

const words = fc
  .string({ unit: "grapheme", maxLength: 30 })
  .map((text) =>
    text
      .normalize("NFC")
      .replace(/[\p{C}\s]+/gu, " ")
      .trim(),
  )
  // What a formula shows that found nothing, and the list's own word for none, are empty cells.
  .filter((text) => !text.startsWith("#") && !/^n\W*a$/iu.test(text));

const nominee = fc
  .record({
    kind: fc.constantFrom(...audiences),
    at: fc.nat(9999),
    honorific: fc.constantFrom("" as const, "Ông" as const, "Bà" as const),
    post: words,
    place: words,
    awardAt: fc.nat(99),
    category: fc.constantFrom("", ...categories.map(({ key }) => key)),
    field: words,
    citation: words,
    votesFor: fc.option(fc.nat(20)),
    votesAgainst: fc.option(fc.nat(10)),
    isLeader: fc.boolean(),
  })
  .map(({ at, awardAt, kind, honorific, isLeader, category, ...rest }): NomineeRow => {
    const fitting = awardKinds.filter((award) => award.audiences.includes(kind));
    const isEnterprise = ["doanh-nghiep", "hop-tac-xa"].includes(category);
    return {
      ...rest,
      kind,
      name: `Lò Văn Thử ${at}`,
      honorific: kind === "PERSON" ? honorific : "",
      // There is one way to say which collectives are enterprises.
      category: kind === "COLLECTIVE" && isEnterprise ? "" : category,
      award: fitting[awardAt % fitting.length]?.key ?? "giay-khen",
      isLeader: kind === "PERSON" && isLeader,
      mark: "",
    };
  });

test("tệp mẫu điền từ đề nghị rồi đọc lại: đúng từng ô", async () => {
  const nominees = fc.uniqueArray(nominee, {
    minLength: 1,
    maxLength: 8,
    selector: ({ name, kind }) => `${name} ${kind}`,
  });
  const [, ...guidance] = nomineeTemplate();
  await fc.assert(
    fc.asyncProperty(nominees, async (rows) => {
      const bytes = await writeWorkbook([nomineeSheet(rows), ...guidance]);
      const table = await readNomineeFile(new File([bytes], "ds.xlsx"));

      const reading = readNominees(table.rows, {
        meeting: { presentCount: 30 },
        procedure: "FULL",
      });

      expect(reading.problems).toEqual([]);
      expect(reading.rows.map(({ row }) => row)).toEqual(rows);
    }),
    { numRuns: 20 },
  );
});
