/** Marks that change how the words around them are read, or that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu;

/** What a mail program would turn into a link by itself. */
const linkLike = /:\/\/|@|(?<=[\p{L}\p{N}_-])\.(?=\p{L}[\p{L}\p{N}-]*\p{L})/gu;

/**
 * Words that may have been typed by anybody, made safe for a letter in the portal's name: on one line, and with nothing
 * in them that a mail program makes a link of (PEERS C16).
 */
export function defang(words: string): string {
  return words
    .normalize("NFC")
    .replace(unseen, " ")
    .replace(/ {2,}/g, " ")
    .replace(linkLike, (mark) => `[${mark}]`)
    .trim();
}
