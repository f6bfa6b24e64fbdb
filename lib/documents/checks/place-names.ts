import { foldAccents, foldTone } from "@/lib/text/fold";
import type { OfficialDocument } from "../model";
import type { CheckContext } from "./finding";
import type { PaperText } from "./paper";

/** A named unit of administration: "xã Mường Bú". */
export type PlaceName = { kind: string; name: string; text: PaperText; start: number; end: number };

const named =
  /(?<![\p{L}])(xã|phường|thị trấn|đặc khu|huyện|tỉnh)\s+(\p{Lu}\p{Ll}*(?:['’-]\p{L}+)?(?:\s\p{Lu}\p{Ll}+){0,3})/gu;

/** Every named unit in a text. */
export function placeNamesIn(text: PaperText): PlaceName[] {
  return [...text.text.matchAll(named)].flatMap((match) => {
    const [whole, kind = "", name = ""] = match;
    return {
      kind,
      name: foldTone(name),
      text,
      start: match.index,
      end: match.index + whole.length,
    };
  });
}

/** The commune whose paper it is: known, or read from the agency's lines, in small letters with capitals ("Mường Bú"). */
export function ownName(document: OfficialDocument, { commune }: CheckContext): string | null {
  if (commune) return foldTone(commune.name);
  const line =
    document.agency.find((words) => /^(?:XÃ|PHƯỜNG|ĐẶC KHU)\s/u.test(words)) ??
    document.agency.join(" ");
  const capitals = /(?:^|\s)(?:XÃ|PHƯỜNG|ĐẶC KHU)\s+([\p{Lu}\s'’-]+)$/u.exec(line)?.[1];
  return capitals
    ? foldTone(
        capitals
          .trim()
          .toLowerCase()
          .replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase()),
      )
    : null;
}

/** True for two spellings of one name: same letters but for diacritics, or one letter apart. */
export function isNearlySame(first: string, second: string): boolean {
  if (first === second) return false;
  const a = foldAccents(first);
  const b = foldAccents(second);
  if (a === b) return true;
  if (a.split(" ").length !== b.split(" ").length || Math.min(a.length, b.length) < 6) return false;
  return Math.abs(a.length - b.length) <= 1 && isOneLetterApart(a, b);
}

function isOneLetterApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
