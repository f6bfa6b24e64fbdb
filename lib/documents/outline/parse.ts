import type { OfficialDocument } from "../model";
import { readText } from "../readers/text";
import { type DocumentContent, structureContent, structureDocument } from "../structure/structure";

/** Outline text (docs/outline.md), or any plain text of a paper → the document. Inverse of `printOutline`. */
export function parseOutline(text: string): OfficialDocument {
  return structureDocument(readText(text));
}

/** The same for what stands below the subject. Inverse of `printContent`. */
export function parseContent(text: string): DocumentContent {
  return structureContent(readText(text));
}
