/** "xã Mường Bú" → "Xã Mường Bú", at the beginning of a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
