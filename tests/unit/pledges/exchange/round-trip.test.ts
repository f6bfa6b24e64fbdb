import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWorkbook } from "@/lib/documents/workbook/read-workbook";
import { writeWorkbook } from "@/lib/documents/workbook/write-workbook";
import { parseAmount } from "@/lib/pledges/amounts";
import { pledgeSheet, type SheetItem } from "@/lib/pledges/exchange/pledge-sheet";
import { readPledges } from "@/lib/pledges/exchange/read-pledges";
import { readReports } from "@/lib/pledges/exchange/read-reports";
import { reportSheet } from "@/lib/pledges/exchange/report-sheet";
import { item, pledgeUnits, reportUnits } from "./tables";

const titled = { title: "Phong trào thử", what: "Bảng thử" };

const words = fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) =>
  text
    .normalize("NFC")
    .replace(/[\p{C}\s]+/gu, " ")
    .trim(),
);
const amount = fc.integer({ min: 0, max: 999_999_999_999 }).map((tenThousandths) => {
  const [whole, rest] = [Math.floor(tenThousandths / 10_000), tenThousandths % 10_000];
  return parseAmount(rest === 0 ? `${whole}` : `${whole},${String(rest).padStart(4, "0")}`) ?? "";
});
const orNone = (of: fc.Arbitrary<string>) => fc.oneof(of, fc.constant(""));
const due = fc.constantFrom("", "30/11/2026", "01/02/2026");

/** The figures as the portal keeps them, however they are written. */
const kept = (typed: string) => (typed === "" ? "" : parseAmount(typed));

describe("xuất ra rồi nhập lại", () => {
  test("bản đăng ký: đúng từng số, từng chữ, từng nội dung tự thêm", async () => {
    const figures = fc.record({
      baseline: orNone(amount),
      promised: amount,
      words: orNone(words),
      due,
    });
    const inWords = fc.record({ words, due });
    const own = fc.record({
      indicator: fc.nat(999).map((each) => `Việc tự thêm ${each}`),
      measure: fc.constantFrom("hộ", "cây", "%"),
      comparison: fc.constantFrom("AT_LEAST" as const, "AT_MOST" as const, "EXACT" as const),
      promised: amount,
      words: orNone(words),
    });
    const of = fc.record({
      road: figures,
      clean: inWords,
      own: fc.uniqueArray(own, { maxLength: 3, selector: ({ indicator }) => indicator }),
      general: orNone(words),
    });
    await fc.assert(
      fc.asyncProperty(of, of, async (...records) => {
        const given = pledgeUnits.slice(0, 2).map((each, at) => {
          const { road, clean, own: added, general } = records[at] as (typeof records)[0];
          const items: SheetItem[] = each.asked.map((one) => {
            if (one.source === "target:road") return { ...one, ...road };
            return one.source === "criterion:clean" ? { ...one, ...clean } : one;
          });
          const all = [...items, ...added.map((one) => item(null, one))];
          return { ...each, record: { state: "Đã nhận", words: general, items: all } };
        });
        const bytes = await writeWorkbook([pledgeSheet(titled, given, { isFilled: true })]);

        const { rows, problems } = readPledges(await readWorkbook(bytes), pledgeUnits);

        expect(problems).toEqual([]);
        expect(
          rows.map(({ row }) => ({
            words: row.words,
            items: row.items.map((each) => ({
              ...each,
              baseline: kept(each.baseline),
              promised: kept(each.promised),
            })),
          })),
        ).toEqual(
          given.map(({ record }) => ({
            words: record.words,
            items: record.items.map(({ demanded: _, ...each }) => each),
          })),
        );
      }),
      { numRuns: 25 },
    );
  });

  test("báo cáo: đúng từng số, từng lời", async () => {
    const of = fc.record({
      value: amount,
      words: orNone(words),
      clean: words,
      results: orNone(words),
      difficulties: orNone(words),
      proposals: orNone(words),
    });
    await fc.assert(
      fc.asyncProperty(of, of, async (...records) => {
        const given = reportUnits.slice(0, 2).map((each, at) => {
          const { value, words: said, clean, ...general } = records[at] as (typeof records)[0];
          const [road, cleaning] = each.wanted;
          const lines = [
            { ...road, value, words: said },
            { ...cleaning, words: clean },
          ] as typeof each.wanted;
          return { ...each, record: { state: "Đã nhận", ...general, lines } };
        });
        const bytes = await writeWorkbook([reportSheet(titled, given, { isFilled: true })]);

        const { rows, problems } = readReports(await readWorkbook(bytes), reportUnits);

        expect(problems).toEqual([]);
        expect(
          rows.map(({ row }) => ({
            ...row.words,
            lines: row.lines.map((each) => ({ ...each, value: kept(each.value) })),
          })),
        ).toEqual(
          given.map(({ record: { state: _, lines, ...general } }) => ({
            ...general,
            lines: lines.map(({ source, value, words: said }) => ({ source, value, words: said })),
          })),
        );
      }),
      { numRuns: 25 },
    );
  });

  test("tệp mẫu chưa điền: mọi dòng có tên, không nhập gì", async () => {
    const bytes = await writeWorkbook([pledgeSheet(titled, pledgeUnits, { isFilled: false })]);
    const rows = await readWorkbook(bytes);

    expect(
      rows.filter(({ cells }) => cells[0] === "Bản Nà Một").map(({ cells }) => cells[1]),
    ).toEqual([
      "Đường bản được cứng hóa",
      "Hộ đạt gia đình văn hóa",
      "Giữ sạch đường bản",
      "Họp bản, bàn việc hiến đất",
      "Lời đăng ký chung",
    ]);
    expect(readPledges(rows, pledgeUnits).problems.map(({ message }) => message)).toEqual([
      "Tệp chưa có dòng nào được điền.",
    ]);
  });
});
