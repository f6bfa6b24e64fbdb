import { isLegalBasis } from "./legal-basis";
import { type OfficialDocument, plainText, type RichText, richText } from "./model";

/**
 * The document with one more ground ("Thực hiện Kế hoạch số …") after those it rests on, closed as NĐ 30/2020, Phụ lục
 * I, II.6.a wants: ";" between grounds, "." after the last. The same document when it is named there already.
 */
export function withGround(document: OfficialDocument, ground: string): OfficialDocument {
  const { preamble } = document;
  if (preamble.some((paragraph) => plainText(paragraph).includes(ground))) return document;
  const isGround = (words: string) => isLegalBasis(words) || /^Thực hiện .*[.;]$/u.test(words);
  const last = preamble.findLastIndex((paragraph) => isGround(plainText(paragraph)));
  const before = preamble.slice(0, last + 1).map((paragraph) => endedBy(paragraph, ";"));
  return {
    ...document,
    // In italics like every ground: a line that ends with a semicolon is one.
    preamble: [...before, richText(`${ground};`), ...preamble.slice(last + 1)],
  };
}

function endedBy(paragraph: RichText, sign: string): RichText {
  const last = paragraph.at(-1);
  if (!last || !("text" in last)) return paragraph;
  return [...paragraph.slice(0, -1), { ...last, text: last.text.replace(/[.,;]?\s*$/u, sign) }];
}
