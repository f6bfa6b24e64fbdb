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
