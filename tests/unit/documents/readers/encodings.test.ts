import { describe, expect, test } from "vitest";
import { decodeText } from "@/lib/documents/readers/encodings";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { vietnameseShare } from "@/lib/documents/readers/syllables";

const sentence = "Ủy ban nhân dân xã phát động phong trào thi đua, thưởng 05 hộ được bình chọn.";
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf16 = (text: string, littleEndian: boolean, mark: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2 + (mark ? 2 : 0)));
  for (const [at, character] of [...(mark ? `\ufeff${text}` : text)].entries()) {
    view.setUint16(at * 2, character.charCodeAt(0), littleEndian);
  }
  return new Uint8Array(view.buffer);
};

describe("tệp chữ", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode(sentence)],
    ["UTF-8 có dấu thứ tự byte", new TextEncoder().encode(`\ufeff${sentence}`)],
    ["UTF-8 dựng sẵn tách dấu (NFD)", new TextEncoder().encode(sentence.normalize("NFD"))],
    ["UTF-16 LE", utf16(sentence, true, true)],
    ["UTF-16 BE", utf16(sentence, false, true)],
    ["UTF-16 LE không dấu thứ tự byte", utf16(sentence, true, false)],
    [
      "Windows-1258",
      latin(
        "U\u0309y ban nh\u00e2n d\u00e2n xa\u0303 pha\u0301t \u0111\u00f4\u0323ng".replace(
          /[\u0309\u0303\u0301\u0323\u0111]/g,
          (sign) =>
            ({
              "\u0309": "\xd2",
              "\u0303": "\xde",
              "\u0301": "\xec",
              "\u0323": "\xf2",
              "\u0111": "\xf0",
            })[sign] ?? sign,
        ) +
          " phong tra\xcco thi \xf0ua, th\xfd\xf5\xd2ng 05 h\xf4\xf2 \xf0\xfd\xf5\xf2c bi\xccnh cho\xf2n.",
      ),
    ],
    [
      "TCVN3",
      latin("ñy ban nh©n d©n x· ph¸t ®éng phong trµo thi ®ua, th\xadëng 05 hé ®\xadîc b×nh chän."),
    ],
    [
      "VNI",
      latin(
        "UÛy ban nhaân daân xaõ phaùt ñoäng phong traøo thi ñua, thöôûng 05 hoä ñöôïc bình choïn.",
      ),
    ],
  ])("%s", (_, bytes) => {
    // TCVN3 has no capital Ủ: the font draws it.
    expect(decodeText(bytes).replace(/^ủ/, "Ủ")).toBe(sentence);
  });

  test.each<[string, Uint8Array]>([
    [
      "tiếng Nga bảng mã 1251",
      latin("\xcf\xf0\xe8\xea\xe0\xe7 \xee \xed\xe0\xe3\xf0\xe0\xe6\xe4\xe5\xed\xe8\xe8"),
    ],
    ["dữ liệu nhị phân", Uint8Array.from({ length: 600 }, (_, at) => (at * 7) % 31)],
  ])("từ chối %s", (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow(UnreadableFile);
  });
});

test.each<[string, number | null]>([
  ["Nghiêng khuỷu quyết đường giữ gìn thuở", 1],
  ["plan without accents", null],
  ["préférence naïve", 0],
])("“%s” giống tiếng Việt %d", (text, share) => {
  expect(vietnameseShare(text)).toBe(share);
});
