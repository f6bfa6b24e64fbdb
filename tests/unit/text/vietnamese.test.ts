import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysInMonth, isoDate, writtenDate } from "@/lib/text/calendar";
import { dateInWords, paperDate } from "@/lib/text/date-words";
import { foldAccents, foldCase, foldTone, slugOf } from "@/lib/text/fold";
import { compareNames } from "@/lib/text/names";
import { numberInWords } from "@/lib/text/number-words";
import { formatNumber, parseNumber } from "@/lib/text/numbers";

describe("foldTone", () => {
  test.each([
    ["hoà", "hòa"],
    ["HOÀ", "HÒA"],
    ["Uỷ ban", "Ủy ban"],
    ["khoẻ", "khỏe"],
    ["thuỷ lợi", "thủy lợi"],
    ["hoàn thành", "hoàn thành"],
    ["quý", "quý"],
    ["quỹ", "quỹ"],
    ["nguyễn", "nguyễn"],
    ["toàn xã hoá", "toàn xã hóa"],
  ])("%s → %s", (written, folded) => {
    expect(foldTone(written)).toBe(folded);
    expect(foldTone(written.normalize("NFD"))).toBe(folded);
  });

  test("folding twice is folding once, and keeps the length", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."hoàòuỷủqyếnđ A.") }), (text) => {
        const once = foldTone(text);
        expect(foldTone(once)).toBe(once);
        expect(once.length).toBe(text.normalize("NFC").length);
      }),
    );
  });
});

test("accents, case and dashes fold away for searching and addresses", () => {
  expect(foldAccents("Đảng ủy xã Mường Bú")).toBe("dang uy xa muong bu");
  expect(foldCase("VĂN  HOÁ – XÃ HỘI")).toBe("văn hóa - xã hội");
  expect(slugOf("Xã Mường Bú (mới)")).toBe("xa-muong-bu-moi");
});

test("people are sorted by given name, then family name", () => {
  const names = [
    "Nguyễn Văn Đức",
    "Trần Thị An",
    "Lê Hoà",
    "Nguyễn Thị An",
    "Lò Văn Dũng",
    "Phạm Ánh",
  ];
  expect(names.sort(compareNames)).toEqual([
    "Nguyễn Thị An",
    "Trần Thị An",
    "Phạm Ánh",
    "Lò Văn Dũng",
    "Nguyễn Văn Đức",
    "Lê Hoà",
  ]);
});

describe("numbers", () => {
  test.each([
    ["1.234,5", 1234.5],
    ["05", 5],
    ["4,1", 4.1],
    ["2.340.000", 2_340_000],
    ["3.5", 3.5],
    ["1.2.3", null],
    ["mười", null],
  ])("%s is read as %s", (written, value) => {
    expect(parseNumber(written)).toBe(value);
  });

  test("what is written is read back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(parseNumber(formatNumber(value / 1000))).toBe(value / 1000);
      }),
    );
  });

  test.each([
    [0, "không"],
    [4, "bốn"],
    [15, "mười lăm"],
    [21, "hai mươi mốt"],
    [24, "hai mươi tư"],
    [105, "một trăm linh năm"],
    [1_060_000, "một triệu không trăm sáu mươi nghìn"],
    [2_340_000, "hai triệu ba trăm bốn mươi nghìn"],
    [2026, "hai nghìn không trăm hai mươi sáu"],
    [1_000_000_005, "một tỷ không trăm linh năm"],
  ])("%d is said “%s”", (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  test("only whole numbers within reach are said", () => {
    expect(() => numberInWords(-1)).toThrow(RangeError);
    expect(() => numberInWords(1.5)).toThrow(RangeError);
  });
});

describe("dates", () => {
  test("days that do not exist have no date", () => {
    expect(isoDate(2026, 4, 31)).toBeNull();
    expect(isoDate(2026, 2, 29)).toBeNull();
    expect(isoDate(2028, 2, 29)).toBe("2028-02-29");
    expect(daysInMonth(2026, 2)).toBe(28);
  });

  test("are written as officials write them", () => {
    expect(writtenDate("2026-06-01")).toBe("01/6/2026");
    expect(writtenDate("2026-02-09")).toBe("09/02/2026");
    expect(paperDate("2026-02-05")).toBe("ngày 05 tháng 02 năm 2026");
    expect(paperDate("2026-06-15")).toBe("ngày 15 tháng 6 năm 2026");
    expect(dateInWords("2026-06-05")).toBe(
      "ngày mồng năm tháng sáu năm hai nghìn không trăm hai mươi sáu",
    );
  });
});
