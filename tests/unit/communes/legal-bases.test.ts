import { expect, test } from "vitest";
import { legalBasisStateOn, withOwnFirst } from "@/lib/communes/legal-bases";
import { legalBasisEndSchema, legalBasisSchema } from "@/lib/communes/legal-bases-schema";
import { nationalLegalBases } from "@/lib/communes/national-legal-bases";

const day = (iso: string) => new Date(iso);

test.each([
  ["2025-06-30", "coming"],
  ["2025-07-01", "in-force"],
  ["2026-12-31", "in-force"],
  ["2027-01-01", "expired"],
])("on %s a text of 01/7/2025 to 31/12/2026 is %s", (on, state) => {
  const basis = { effectiveFrom: day("2025-07-01"), effectiveTo: day("2026-12-31") };
  expect(legalBasisStateOn(basis, day(on))).toBe(state);
});

test("without dates a text holds", () => {
  expect(legalBasisStateOn({ effectiveFrom: null, effectiveTo: null }, day("2026-01-01"))).toBe(
    "in-force",
  );
});

test("a commune's own row, of whatever days, stands in for the nation's of that symbol", () => {
  const national = { communeId: null, symbol: "1/2025/NĐ-CP" };
  const other = { communeId: null, symbol: "2/2025/NĐ-CP" };
  const own = { communeId: "xa", symbol: "1/2025/NĐ-CP" };
  expect(withOwnFirst([national, other, own])).toEqual([other, own]);
});

test("the nation's list: each symbol once, days in order, every replacement in the list and later", () => {
  const bySymbol = new Map(nationalLegalBases.map((basis) => [basis.symbol, basis]));
  expect(bySymbol.size).toBe(nationalLegalBases.length);
  for (const basis of nationalLegalBases) {
    const { symbol, citation, effectiveFrom, effectiveTo, replacedBy, isVerified, note } = basis;
    // A law whose number nobody has read is known by its name and day, as it is cited.
    const isNamed = symbol === citation && citation.startsWith("Luật ");
    if (!isNamed) expect(legalBasisSchema.safeParse(typed(basis)).error, symbol).toBeUndefined();
    expect(citation, symbol).not.toMatch(/^Căn cứ|[;.]$/);
    if (effectiveFrom && effectiveTo) expect(effectiveFrom <= effectiveTo, symbol).toBe(true);
    if (effectiveTo === null) expect(replacedBy, symbol).toBeNull();
    else {
      const next = bySymbol.get(replacedBy ?? "");
      expect(next, symbol).toBeDefined();
      // A day nobody has read is left out, and says nothing of the order.
      if (next?.issuedOn && basis.issuedOn)
        expect(next.issuedOn > basis.issuedOn, symbol).toBe(true);
    }
    // Whoever is told that a row is unsure is told what to look up.
    if (!isVerified) expect(note, symbol).not.toBeNull();
  }
});

const typed = (basis: (typeof nationalLegalBases)[number]) => ({
  symbol: basis.symbol,
  citation: basis.citation,
  issuedOn: basis.issuedOn ?? "",
  effectiveFrom: basis.effectiveFrom ?? "",
  effectiveTo: basis.effectiveTo ?? "",
  replacedBy: basis.replacedBy ?? "",
  isVerified: basis.isVerified ? "yes" : "no",
  note: basis.note ?? "",
});

const rule = {
  symbol: " 86/2025/QĐ-UBND ",
  citation:
    "Căn cứ Quyết định số 86/2025/QĐ-UBND  ngày 03 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh;",
  issuedOn: "3/12/2025",
  effectiveFrom: "15/12/2025",
  isVerified: "yes",
};

test("what is typed is tidied: no “Căn cứ”, no closing sign, no spaces in the symbol, days as dates", () => {
  expect(legalBasisSchema.parse(rule)).toEqual({
    symbol: "86/2025/QĐ-UBND",
    citation: "Quyết định số 86/2025/QĐ-UBND ngày 03 tháng 12 năm 2025 của Ủy ban nhân dân tỉnh",
    issuedOn: "2025-12-03",
    effectiveFrom: "2025-12-15",
    effectiveTo: null,
    replacedBy: null,
    isVerified: true,
    note: null,
  });
});

test.each([
  ["symbol", { symbol: "Quyết định" }, /Ghi số, ký hiệu liền nhau/],
  ["citation", { citation: "Căn cứ ;" }, /Nhập trích dẫn/],
  ["citation", { citation: "Quyết định của tỉnh" }, /phải có số, ký hiệu 86\/2025\/QĐ-UBND/],
  ["issuedOn", { issuedOn: "31/4/2025" }, /ngày có thật/],
  ["effectiveFrom", { effectiveFrom: "1/12/2025" }, /không thể trước ngày ban hành/],
  ["effectiveTo", { effectiveTo: "1/12/2025" }, /không thể trước ngày có hiệu lực/],
  ["replacedBy", { replacedBy: "86/2025/QĐ-UBND" }, /phải là một văn bản khác/],
  ["replacedBy", { replacedBy: "văn bản mới" }, /Ghi số, ký hiệu liền nhau/],
  ["isVerified", { isVerified: "" }, /Chọn đã đối chiếu hay chưa/],
])("refuses a wrong %s: %o", (field, change, message) => {
  const { error } = legalBasisSchema.safeParse({ ...rule, ...change });
  expect(error?.issues).toMatchObject([{ path: [field], message: expect.stringMatching(message) }]);
});

test("an end has a day", () => {
  expect(legalBasisEndSchema.safeParse({ effectiveTo: "" }).error?.issues[0]?.message).toMatch(
    /Nhập ngày cuối cùng/,
  );
});
