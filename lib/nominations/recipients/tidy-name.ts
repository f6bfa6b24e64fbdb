/** One space between words, composed letters: as names are kept. */
export const tidyName = (name: string) => name.normalize("NFC").trim().replace(/\s+/gu, " ");
