import type { Found, Rule } from "../finding";
import { foundAt, type PaperText } from "../paper";
import { doubled, fontLetters, fontResidue, slips } from "../spelling-slips";

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

/** One finding for a paragraph: a whole page of such letters is one fault. */
function residueIn(text: PaperText): Found[] {
  const match = fontResidue.exec(text.text);
  if (!match) return [];
  const word = /\S*$/u.exec(text.text.slice(0, match.index))?.[0] ?? "";
  const start = match.index - word.length;
  const written = /^\S+/u.exec(text.text.slice(start))?.[0] ?? match[0];
  const to = written.replace(/[ƣƢƥƤ]/gu, (letter) => fontLetters[letter] ?? letter);
  return corrected(
    text,
    start,
    written,
    to,
    `“${written}” có chữ hỏng do phông cũ; sửa thành “${to}”.`,
  );
}

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
