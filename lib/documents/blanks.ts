/** "[số hộ nghèo]", not "[…]", "[1]" or "[x]" of quotations and forms. */
const blank = /\[(?=[^\]]*\p{L}{2})[^[\]\n]{2,120}\]/gu;

/** The places of a text left to be filled in, each with its words and where it begins. */
export const blanksOf = (text: string): { index: number; words: string }[] =>
  [...text.matchAll(blank)].map(({ 0: words, index }) => ({ index, words }));
