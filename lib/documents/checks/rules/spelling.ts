import { excerptAt } from "../../facts/passages";
import type { Found, Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";
import { doubled, fontLetters, slips } from "../spelling-slips";

export const spelling: Rule = {
  id: "spelling",
  severity: "warning",
  what: "Lỗi chính tả hay gặp (danh mục soạn sẵn), chữ lặp, chữ hỏng phông; không kể chỗ đặt dấu hoà/hòa",
  source: "NĐ 30/2020, Điều 16; lỗi gặp trong văn bản thật",
  check({ texts }) {
    return texts.flatMap((text) => [...slipsIn(text), ...doubledIn(text), ...residueIn(text)]);
  },
};

const right = new Map(slips);
const anySlip = new RegExp(
  `(?<!\\p{L})(?:${slips.map(([wrong]) => wrong).join("|")})(?!\\p{L})`,
  "gu",
);

function slipsIn(text: PaperText): Found[] {
  return [...text.folded.matchAll(anySlip)].flatMap(({ 0: wrong, index }) => {
    const meant = right.get(wrong);
    if (meant === undefined) return [];
    const written = text.text.slice(index, index + wrong.length);
    const to = withCapitalsOf(written, meant);
    return corrected(text, index, written, to, `“${written}” là lỗi chính tả; sửa thành “${to}”.`);
  });
}

function doubledIn(text: PaperText): Found[] {
  return [...text.folded.matchAll(doubled)].flatMap(({ 0: found, 1: word = "", index }) => {
    const written = text.text.slice(index, index + found.length);
    return corrected(
      text,
      index,
      written,
      written.slice(0, word.length),
      `“${written}” lặp chữ; bỏ một chữ.`,
    );
  });
}

/** One finding for a paragraph: a whole page of such letters is one fault, put right at once. */
function residueIn(text: PaperText): Found[] {
  const damaged = text.text.match(/\p{L}*[ƣƢƥƤ]\p{L}*/u);
  if (!damaged) return [];
  const from = text.text.slice(damaged.index);
  const [word] = damaged;
  const message = `“${word}” có chữ hỏng do phông cũ; sửa thành “${repaired(word)}”.`;
  const found = corrected(text, damaged.index ?? 0, from, repaired(from), message);
  return found.map((one) => ({
    ...one,
    excerpt: excerptAt(text.text, damaged.index ?? 0, (damaged.index ?? 0) + word.length, 160),
  }));
}

const repaired = (words: string) =>
  words.replace(/[ƣƢƥƤ]/gu, (letter) => fontLetters[letter] ?? letter);

function corrected(
  text: PaperText,
  start: number,
  from: string,
  to: string,
  message: string,
): Found[] {
  const found = foundAt(text, start, start + from.length, message);
  return [
    text.place ? { ...found, fix: { kind: "replace-text", place: text.place, from, to } } : found,
  ];
}

function withCapitalsOf(written: string, meant: string): string {
  if (written === written.toUpperCase()) return meant.toUpperCase();
  const words = written.split(" ");
  return meant
    .split(" ")
    .map((word, index) =>
      /^\p{Lu}/u.test(words[index] ?? "") ? word.charAt(0).toUpperCase() + word.slice(1) : word,
    )
    .join(" ");
}
