/**
 * True for a line of the preamble that states on what ground the paper is issued. NĐ 30/2020, Phụ lục I, II.6.a: each
 * ends with a semicolon, the last with a full stop, and all are set in italics. Takes the line's plain words.
 */
export function isLegalBasis(words: string): boolean {
  return /^(Căn cứ|Theo đề nghị)(?!\p{L})/u.test(words) || words.endsWith(";");
}
