const onsets = "b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x";
const codas = "ch|c|m|ng|nh|n|p|t";
const syllable = new RegExp(`^(?:${onsets})?[aăâeêioôơuưy]{1,3}(?:${codas})?$`);
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * How far a text reads as Vietnamese: the share of its accented words that are possible Vietnamese syllables, from 0
 * to 1; null when no word has an accent, for then nothing can be told.
 */
export function vietnameseShare(text: string): number | null {
  const words = text.match(/[\p{L}\p{M}\u0080-\u00ff]+/gu) ?? [];
  const accented = words.filter((word) => /[^\x20-\x7f]/.test(word));
  if (accented.length === 0) return null;
  return accented.filter(isSyllable).length / accented.length;
}

function isSyllable(word: string): boolean {
  const letters = word.toLocaleLowerCase("vi").normalize("NFD");
  const tones = letters.match(toneMarks) ?? [];
  return tones.length <= 1 && syllable.test(letters.replace(toneMarks, "").normalize("NFC"));
}
