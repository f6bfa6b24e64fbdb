import type { OfficialDocument } from "../model";

/** What XML 1.0 forbids, and halves of characters: no format can hold them and nobody sees them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The same document without characters that cannot be printed. */
export function printable(document: OfficialDocument): OfficialDocument {
  return JSON.parse(JSON.stringify(document), (_, value) =>
    typeof value === "string" ? value.toWellFormed().replace(unprintable, "") : value,
  );
}
