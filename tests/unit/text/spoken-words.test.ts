import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countWords, spokenWords } from "@/lib/text/spoken-words";

describe("a written text read aloud", () => {
  test.each([
    ["Trên 85,5% hộ đạt", "Trên tám mươi lăm phẩy năm phần trăm hộ đạt"],
    ["đạt 90 %", "đạt chín mươi phần trăm"],
    ["62,05 triệu đồng/người/năm", "sáu mươi hai phẩy không năm triệu đồng một người một năm"],
    ["1.250 m đường", "một nghìn hai trăm năm mươi mét đường"],
    ["300 m2 sân", "ba trăm mét vuông sân"],
    ["giảm 2-3%", "giảm hai đến ba phần trăm"],
    ["05 mô hình", "năm mô hình"],
    ["ngày 05/4/2026", "ngày mồng năm tháng tư năm hai nghìn không trăm hai mươi sáu"],
    ["quý IV/2026", "quý bốn năm hai nghìn không trăm hai mươi sáu"],
    ["kỷ niệm 20/11", "kỷ niệm ngày hai mươi tháng mười một"],
    ["1/2 số hộ", "một phần hai số hộ"],
    ["Kế hoạch số 213/KH-UBND", "Kế hoạch số hai trăm mười ba"],
    ["Nghị định số 98/2023/NĐ-CP", "Nghị định số chín mươi tám"],
    ["UBND xã, MTTQ (các đoàn thể)", "Ủy ban nhân dân xã, Mặt trận Tổ quốc, các đoàn thể"],
    ["“Dân vận khéo” & đoàn kết", "Dân vận khéo và đoàn kết"],
    ["COVID-19", "COVID mười chín"],
    ["mã 123456789012345", "mã một hai ba bốn năm sáu bảy tám chín không một hai ba bốn năm"],
  ])("%s", (written, said) => {
    expect(spokenWords(written)).toBe(said);
  });

  test("no figure is left, whatever was written", () => {
    const written = fc.array(
      fc.oneof(
        fc.constantFrom(
          "hộ",
          "%",
          "năm",
          "/",
          "-",
          "ngày",
          ",",
          ".",
          " ",
          "UBND",
          "m2",
          "(",
          "quý",
        ),
        fc.nat({ max: 99_999 }).map(String),
      ),
      { maxLength: 12 },
    );
    fc.assert(fc.property(written, (parts) => !/\d/.test(spokenWords(parts.join("")))));
  });

  test("what was said once is not changed when it is said again", () => {
    const text = "Trước ngày 20/11/2026, UBND xã giảm 2-3% hộ nghèo (41 hộ), 1.250 m đường.";
    expect(spokenWords(spokenWords(text))).toBe(spokenWords(text));
  });
});

test.each([
  ["", 0],
  ["Kính thưa bà con, ki-lô-mét.", 5],
])("words counted: %s", (text, words) => {
  expect(countWords(text)).toBe(words);
});
