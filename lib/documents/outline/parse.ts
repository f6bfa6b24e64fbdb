import type { OfficialDocument } from "../model";
import { readText } from "../readers/text";
import { structureDocument } from "../structure/structure";

/** Outline text (docs/outline.md), or any plain text of a paper → the document. Inverse of `printOutline`. */
export function parseOutline(text: string): OfficialDocument {
  return structureDocument(readText(text));
}
