import type { OfficialDocument } from "../model";

/**
 * What XML 1.0 forbids, halves of characters, and the characters that Unicode keeps for a program's own use (a comparison
 * marks words with them): no format can hold them and nobody sees them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufdd0-\ufdef\ufffe\uffff]/g;

/** The same document without characters that cannot be printed. */
export function printable(document: OfficialDocument): OfficialDocument {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === "string" ? value.toWellFormed().replace(unprintable, "") : value,
  );
}
