import { wellKnown } from "../abbreviations";
import type { Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";

export const abbreviationUndefined: Rule = {
  id: "abbreviation-undefined",
  severity: "info",
  what: "Chữ viết tắt không thông dụng dùng mà chưa giải thích lần đầu",
  source: "NĐ 30/2020, Phụ lục I, mục II.6",
  check({ texts }) {
    const running = texts.filter(
      ({ part, text }) => part !== "recipients" && part !== "annexes" && !isCapital(text),
    );
    const seen = new Set<string>();
    return running.flatMap((text) =>
      abbreviationsIn(text).flatMap(({ word, start }) => {
        if (seen.has(word)) return [];
        seen.add(word);
        if (isExplained(word, running)) return [];
        return [
          foundAt(
            text,
            start,
            start + word.length,
            `Chữ viết tắt “${word}” chưa được giải thích; viết đủ ở lần dùng đầu tiên.`,
          ),
        ];
      }),
    );
  },
};

const abbreviation = /(?<![\p{L}\d/.&-])\p{Lu}{2,}(?:-\p{Lu}{2,})*(?![\p{L}\d/&]|-\p{L}|\.\p{L})/gu;

function abbreviationsIn({ text }: PaperText) {
  return [...text.matchAll(abbreviation)].flatMap(({ 0: word, index: start }) => {
    const isRoman = /^[IVXLC]+$/u.test(word);
    const isSymbolOfPaper = /(?:\d|số:?)\s?$/u.test(text.slice(Math.max(0, start - 4), start));
    const isAmongCapitals =
      /\p{Lu}{2,}\s$/u.test(text.slice(0, start)) ||
      /^\s\p{Lu}{2,}/u.test(text.slice(start + word.length));
    // A syllable with a diacritic other than Đ is a word in capitals, not initials.
    const isWord = /[^A-ZĐƯƠÔÊĂÂ-]/u.test(word);
    const known = word.split("-").every((part) => wellKnown.has(part)) || wellKnown.has(word);
    return isRoman || isSymbolOfPaper || isAmongCapitals || isWord || known ? [] : { word, start };
  });
}

/** "(sau đây gọi tắt là X)", "(viết tắt: X)", "Ban Quản lý dự án (X)", "X (Ban Quản lý …)". */
function isExplained(word: string, texts: readonly PaperText[]): boolean {
  const explained = new RegExp(
    `(?:viết tắt|gọi tắt|gọi chung)(?: là)?:?\\s*["“]?${word}|\\p{Ll}\\s*\\(["“]?${word}["”]?\\)|${word}\\s*\\(\\p{L}{2,}|${word}\\s*(?:là|=)\\s`,
    "u",
  );
  return texts.some(({ text }) => explained.test(text));
}

const isCapital = (text: string) => text === text.toUpperCase();
