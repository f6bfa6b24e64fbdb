import fc from "fast-check";
import { expect, test } from "vitest";
import { asKept, fieldsOf, lineField, readFields, typedFields } from "@/lib/pledges/reports/fields";

const id = "0190c0de-0000-7000-8000-000000000001";
const inWords = "0190c0de-0000-7000-8000-000000000002";
const lines = [
  { id, measure: "mét", indicator: "Đường bản" },
  { id: inWords, measure: "", indicator: "Giữ sạch đường" },
];

test("what a form writes is read back as it was kept", () => {
  const words = fc.string({ maxLength: 40 }).map((text) => text.replaceAll("\r", "").trim());
  const amount = fc
    .tuple(fc.bigInt({ min: 0n, max: 10n ** 11n - 1n }), fc.nat({ max: 9999 }))
    .map(
      ([whole, rest]) => `${whole}.${String(rest).padStart(4, "0")}`.replace(/\.?0+$/, "") || "0",
    )
    .map((text) => (/^\d+$/.test(text) || text.includes(".") ? text : "0"));
  fc.assert(
    fc.property(words, words, fc.option(amount), (results, said, value) => {
      const kept = {
        results,
        difficulties: "",
        proposals: "",
        lines: [{ id, value, words: said }],
      };
      const { change, faults } = readFields(asKept(typedFields(fieldsOf(kept))), lines);
      expect(faults).toEqual({});
      expect(change.words.results).toBe(results);
      const line = change.lines.get(id);
      expect(line?.words).toBe(said);
      expect(line?.value === null ? null : Number(line?.value)).toBe(
        value === null ? null : Number(value),
      );
    }),
  );
});

test.each([
  ["1.234,5", "1234.5"],
  ["1234,50", "1234.5"],
  ["0", "0"],
  ["", null],
])("%j is kept as %j", (typed, kept) => {
  const { change, faults } = readFields({ [lineField(id, "value")]: typed }, lines);
  expect(faults).toEqual({});
  expect(change.lines.get(id)?.value).toBe(kept);
});

const noNumber = "ghi số như 1.234,5, không kèm chữ.";
test.each([
  ["mười", noNumber],
  ["1e3", noNumber],
  ["12 hộ", noNumber],
  ["1.23.4", noNumber],
  ["-5", "số không âm; giảm thì ghi bằng lời."],
  ["1,23456", "số dài quá: nhiều nhất bốn chữ số sau dấu phẩy, mười một chữ số trước."],
])("%j is not kept: %s", (typed, fault) => {
  const name = lineField(id, "value");
  const { change, faults } = readFields({ [name]: typed, results: "Xong" }, lines);
  expect(faults).toEqual({ [name]: `“Đường bản”: ${fault}` });
  expect(change.words.results).toBe("Xong");
  expect(change.lines.get(id)).toBeUndefined();
});

test("of lines that are not there, and numbers of a promise in words, nothing is read", () => {
  const stranger = "0190c0de-0000-7000-8000-00000000dead";
  const { change, faults } = readFields(
    {
      [lineField(stranger, "value")]: "5",
      [lineField(inWords, "value")]: "5",
      [lineField(inWords, "words")]: "x".repeat(1001),
    },
    lines,
  );
  expect(change.lines.size).toBe(0);
  expect(faults).toEqual({ [lineField(inWords, "words")]: "Viết gọn trong 1.000 ký tự." });
});
