import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerpt, marked, type Piece } from "@/lib/campaigns/publication/excerpt";
import { foldedWords, isNearlySame, wordsToFind } from "@/lib/campaigns/publication/search-folding";

const drawn = (pieces: Piece[] | null) =>
  pieces?.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join("") ?? null;

describe("chữ để tìm", () => {
  test.each([
    ["Đường bản Hòa", "duong ban hoa"],
    ["\u00d0ường hoà", "duong hoa"],
    ["văn hóa/xã hội", "van hoa xa hoi"],
    ["Số: 05/KH-UBND", "so 05 kh ubnd"],
    ["d\u0323o\u0302\u0309", "do"],
    ["  ", ""],
  ])("%s", (text, folded) => {
    expect(foldedWords(text)).toBe(folded);
  });

  test("mỗi từ một lần, không quá nhiều", () => {
    expect(wordsToFind("Bản bản BẢN làng")).toEqual(["ban", "lang"]);
    expect(
      wordsToFind(Array.from({ length: 40 }, (_, index) => `t${index}`).join(" ")),
    ).toHaveLength(12);
  });

  test.each([
    ["duong", "duogn", true],
    ["duong", "dung", true],
    ["duong", "dong", true],
    ["duong", "duongg", true],
    ["duong", "tuong", true],
    ["an", "ab", false],
    ["duong", "duong", true],
    ["duong", "thuong", false],
    ["duong", "dang", false],
  ])("%s và %s gõ nhầm một chữ: %s", (one, other, isNear) => {
    expect(isNearlySame(one, other)).toBe(isNear);
    expect(isNearlySame(other, one)).toBe(isNear);
  });
});

describe("đoạn trích", () => {
  test("đánh dấu chữ thật, còn nguyên dấu", () => {
    expect(drawn(marked("Làm đường bản, ĐƯỜNG thôn", ["duong"]))).toBe(
      "Làm [đường] bản, [ĐƯỜNG] thôn",
    );
    expect(drawn(marked("Làm đường bản", ["duogn"], { allowsSlips: true }))).toBe(
      "Làm [đường] bản",
    );
    expect(drawn(marked("Làm đường bản", ["duogn"]))).toBe("Làm đường bản");
    expect(drawn(marked("Phát động làm đường", ["duong"], { allowsSlips: true }))).toBe(
      "Phát động làm [đường]",
    );
  });

  test("chọn chỗ các từ đứng gần nhau nhất", () => {
    const far = Array.from({ length: 60 }, () => "xa").join(" ");
    const text = `đường ${far} bản ${far} làm đường bản mới ${far}`;
    expect(drawn(excerpt(text, ["duong", "ban"]))).toMatch(
      /^… (xa )+làm \[đường\] \[bản\] mới( xa)+ …$/,
    );
  });

  test("không có từ nào thì không trích", () => {
    expect(excerpt("Làm đường bản", ["rung"])).toBeNull();
  });

  test("ghép các mảnh lại thì được đúng lời văn", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 80 }),
        fc.array(fc.string()),
        (text, words) => {
          expect(
            marked(text, words.flatMap(wordsToFind))
              .map((piece) => piece.text)
              .join(""),
          ).toBe(text);
        },
      ),
    );
  });
});
