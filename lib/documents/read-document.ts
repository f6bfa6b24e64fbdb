import { withoutDrawnEmphasis } from "./drawn-emphasis";
import type { OfficialDocument } from "./model";
import { readFile } from "./readers/read-file";
import { structureDocument } from "./structure/structure";

/**
 * A file people have → the document in it. Takes the file's bytes and name (.docx, .doc, .pdf with text, .txt, .md);
 * throws `UnreadableFile` with one Vietnamese sentence when it cannot be read.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<OfficialDocument> {
  return withoutDrawnEmphasis(structureDocument(await readFile(bytes, name)));
}
