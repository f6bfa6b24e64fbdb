export type Change = "added" | "removed";
export type Side = "before" | "after";

/**
 * Marks around words that were added or removed, inside the words themselves: characters that Unicode keeps for a
 * program's own use. No text brings its own: `printable` takes them out before a paper is laid out.
 */
const signs = {
  added: { open: "\ufdd0", close: "\ufdd1" },
  removed: { open: "\ufdd2", close: "\ufdd3" },
} as const;

/** The words with a mark around them. */
export function marked(words: string, change: Change): string {
  return words === "" ? "" : `${signs[change].open}${words}${signs[change].close}`;
}

/** Whether any of the words were added or removed. */
export function hasMarks(words: string): boolean {
  return /[\ufdd0\ufdd2]/.test(words);
}

/** The words as they were before, or as they are after, without marks. */
export function wordsOn(side: Side, words: string): string {
  const gone = side === "before" ? /\ufdd0[^\ufdd1]*\ufdd1/g : /\ufdd2[^\ufdd3]*\ufdd3/g;
  return words.replace(gone, "").replace(/[\ufdd0-\ufdd3]/g, "");
}

const elements: Record<string, string> = {
  [signs.added.open]: "<ins>",
  [signs.added.close]: "</ins>",
  [signs.removed.open]: "<del>",
  [signs.removed.close]: "</del>",
};

/** Words already escaped: their marks become `<ins>` and `<del>`. */
export function drawMarks(html: string): string {
  return html.replace(/[\ufdd0-\ufdd3]/g, (sign) => elements[sign] ?? "");
}
