import { romanValue } from "@/lib/text/roman";
import type { Marker } from "../model";

/** A label found at the start of a paragraph. */
export type Label = {
  marker: Exclude<Marker, "none">;
  /** Canonical form: "a," and "a/" are "a)", "1.1" is "1.1.", "–", "•" and Word's "o" are "-". */
  label: string;
  /** Place in its list, from 1; 0 for dashes, stars and plusses. */
  ordinal: number;
  /** How many characters of the paragraph the label takes, spaces after it included. */
  length: number;
  /** "1)" and "(1)", which stand below "1." where both are used. */
  inBrackets?: true;
};

/** NĐ 30/2020, Phụ lục I, II.6.đ: points follow the Vietnamese alphabet. */
export const pointLetters = [..."abcdđeghiklmnopqrstuvxy"];

/**
 * The label a paragraph starts with, or null. Takes the paragraph's plain words. "2025. …" and "1.500 hộ" are
 * numbers, not labels.
 */
export function parseLabel(words: string): Label | null {
  const bulletThenLetter = /^[-–—•]\s*(?=\(?[a-zđ]\)\s)/u.exec(words);
  if (bulletThenLetter) {
    // "- a) …", left behind by converters, is point a.
    const inner = parseLabel(words.slice(bulletThenLetter[0].length));
    return inner && { ...inner, length: inner.length + bulletThenLetter[0].length };
  }
  return parsePart(words) ?? parseCounted(words) ?? parseBullet(words);
}

/** The label of a list item as Word shows it, with nothing after it. */
export function parseBareLabel(label: string): Label | null {
  return parseLabel(`${label.trim()} A`);
}

function parsePart(words: string): Label | null {
  const match =
    /^(Phần|Chương|Mục|Tiểu mục|Điều)\s+(?:(\d{1,2})|([IVXLC]+)|(thứ\s+\p{L}+))(?:\s*[.:]\s*|\s*$|\s+(?=\p{Lu}))/iu.exec(
      words,
    );
  if (!match) return null;
  const [whole, word = "", digits, roman, ordinalWords] = match;
  if (word !== word.toUpperCase() && !/^\p{Lu}/u.test(word)) return null;
  const number = digits ?? roman ?? ordinalWords ?? "";
  const ordinal = digits ? Number(digits) : roman ? (romanValue(roman) ?? 0) : wordValue(number);
  const closing = /^điều$/i.test(word) || whole.includes(".") ? "." : "";
  return { marker: "part", label: `${word} ${number}${closing}`, ordinal, length: whole.length };
}

const ordinalWords = ["nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
function wordValue(words: string): number {
  return ordinalWords.indexOf(words.replace(/^thứ\s+/i, "").toLowerCase()) + 1;
}

function parseCounted(words: string): Label | null {
  const nested = /^(\d{1,2}(?:\.\d{1,2}){1,4})(?:[.)]+\s*|\s+)(?=\S)/u.exec(words);
  if (nested?.[1] && !startsWithUnit(words.slice(nested[0].length))) {
    const numbers = nested[1].split(".").map(Number);
    return {
      marker: "nested",
      label: `${nested[1]}.`,
      ordinal: numbers.at(-1) ?? 0,
      length: nested[0].length,
    };
  }
  const decimal = /^(\()?(\d{1,2})\s?([.)/]|-(?=\s(?!\d)))+(\s*)(?=\S|$)/u.exec(words);
  if (decimal?.[2] !== undefined && isSeparated(decimal[4], words, decimal[0].length)) {
    const inBrackets = decimal[3] === ")";
    return {
      marker: "decimal",
      label: inBrackets ? `${decimal[2]})` : `${decimal[2]}.`,
      ordinal: Number(decimal[2]),
      length: decimal[0].length,
      ...(inBrackets && { inBrackets }),
    };
  }
  const roman = /^([IVXL]{1,7}|[IVXl]{2,7})\s?[./):-]+(\s*)(?=\S|$)/u.exec(words);
  // Scans read "II." as "Il.".
  const numeral = roman?.[1]?.replaceAll("l", "I");
  const value = numeral === undefined ? null : romanValue(numeral);
  if (roman && value !== null && isSeparated(roman[2], words, roman[0].length))
    return { marker: "roman", label: `${numeral}.`, ordinal: value, length: roman[0].length };
  const upper = /^([A-HĐK])\s?[./)]\s+(?=\S)/u.exec(words);
  if (upper?.[1])
    return {
      marker: "upper",
      label: `${upper[1]}.`,
      ordinal: pointLetters.indexOf(upper[1].toLowerCase()) + 1,
      length: upper[0].length,
    };
  const letter = /^\(?([a-zđ])\s?(?:\)[.,:]?\s*|[.,/-]\s+)(?=\S)/u.exec(words);
  if (letter?.[1])
    return {
      marker: "letter",
      label: `${letter[1]})`,
      ordinal: letterOrdinal(letter[1]),
      length: letter[0].length,
    };
  return null;
}

/** "1.Mục đích" is a label, "1.500" and "15/12" are not. */
function isSeparated(space: string | undefined, words: string, length: number): boolean {
  return (space ?? "") !== "" || /^[\p{Lu}“"‘(*]|^$/u.test(words.slice(length));
}

/** "3.5 triệu đồng": a decimal fraction written with a point. */
function startsWithUnit(rest: string): boolean {
  return /^(%|triệu|tỷ|tỉ|nghìn|đồng|ha|km|m|tấn|tạ|lần|điểm)(\P{L}|$)/u.test(rest);
}

/** Word's own lists run a … z and know no đ; both alphabets keep their order here. */
const letterOrdinal = (letter: string) => "abcdđefghijklmnopqrstuvwxyz".indexOf(letter) + 1;

function parseBullet(words: string): Label | null {
  const dash = /^(?:[-–—−•●○◦▪■□►➢✓·\u{f000}-\u{f0ff}](?:\s+|(?=[\p{L}“"(]))|o\s+(?=\p{Lu}))/u.exec(
    words,
  );
  if (dash) return { marker: "dash", label: "-", ordinal: 0, length: dash[0].length };
  const plus = /^\+\s*(?=\D)/u.exec(words);
  if (plus) return { marker: "plus", label: "+", ordinal: 0, length: plus[0].length };
  const star = /^\*\s+(?=\S)/u.exec(words);
  if (star) return { marker: "star", label: "*", ordinal: 0, length: star[0].length };
  return null;
}
