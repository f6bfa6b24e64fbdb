import { foldAccents } from "@/lib/text/fold";

/** More words than anybody looks for; each is one more question to the database. */
const mostWords = 12;

/** Folded words with one space between: what separates words in writing ("hóa/xã", "05/KH-UBND") separates them here. */
export function foldedWords(text: string): string {
  // Some keyboards give other letters that look like Đ.
  return foldAccents(text.replace(/[\u00d0\u00f0\u0189\u0256]/g, "đ"))
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The words somebody looks for, folded, each once. */
export function wordsToFind(typed: string): string[] {
  const words = foldedWords(typed).split(" ").filter(Boolean);
  return [...new Set(words)].slice(0, mostWords);
}

/** Whether one slip of the finger makes the one word of the other: a letter too many, too few, wrong, or two swapped. */
export function isNearlySame(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < 3 || Math.abs(one.length - other.length) > 1)
    return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [restOne, restOther] = [one.slice(start), other.slice(start)];
  if (restOne.length > restOther.length) return restOne.slice(1) === restOther;
  if (restOne.length < restOther.length) return restOne === restOther.slice(1);
  const isSwapped = restOne[0] === restOther[1] && restOne[1] === restOther[0];
  return (
    restOne.slice(1) === restOther.slice(1) ||
    (isSwapped && restOne.slice(2) === restOther.slice(2))
  );
}
