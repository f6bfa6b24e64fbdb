import { type OfficialDocument, plainText } from "./model";

/**
 * Whether the paper is a công văn: it bears no name of its kind, and its subject stands below its number as "V/v …"
 * (NĐ 30/2020, Phụ lục I, II.5.b; Phụ lục III, Mẫu 1.5).
 */
export function isLetter({ type, subject }: Pick<OfficialDocument, "type" | "subject">): boolean {
  return type === "" && opensLetterSubject(plainText(subject));
}

/** "V/v đính chính …", "Về việc …" where the paper does not name its kind. */
export function opensLetterSubject(words: string): boolean {
  return /^(?:V\/v|Về việc)\s/iu.test(words);
}

type AddresseePart = "addressee" | "addressees" | "listed-addressee";

/**
 * Which of the first paragraphs say whom the paper is addressed to (NĐ 30/2020, Phụ lục I, II.9.a): "Kính gửi: …" for
 * one, "Kính gửi:" and a line with a dash for each of several. By paragraph; undefined for the others.
 */
export function addresseeParts(paragraphs: readonly string[]): (AddresseePart | undefined)[] {
  const at = paragraphs.findIndex(opensAddressees);
  const isList = /:\s*$/u.test(paragraphs[at] ?? "");
  const listed = paragraphs.slice(at + 1).findIndex((words) => !/^-\s/u.test(words));
  const end = listed < 0 ? paragraphs.length : at + 1 + listed;
  return paragraphs.map((_, index) => {
    if (at < 0 || index < at || (index > at && (!isList || index >= end))) return undefined;
    if (index > at) return "listed-addressee";
    return isList ? "addressees" : "addressee";
  });
}

/** "Kính gửi: Các thôn, bản." */
export function opensAddressees(words: string): boolean {
  return /^Kính gửi\s*:/iu.test(words);
}
