import type { OfficialDocument } from "../model";
import { readLines, readText, takeFootnotes } from "../readers/text";
import { type DocumentContent, structureContent, structureDocument } from "../structure/structure";
import { parseInline } from "./inline";

/** Outline text (docs/outline.md), or any plain text of a paper → the document. Inverse of `printOutline`. */
export function parseOutline(text: string): OfficialDocument {
  return structureDocument(readText(text));
}

/** Inverse of `printParts`: a subject on one line or several, and the outline text of what stands below it. */
export function parseParts(parts: {
  subject: string;
  content: string;
}): DocumentContent & Pick<OfficialDocument, "subject"> {
  const { lines, footnotes } = takeFootnotes(parts.content);
  return {
    subject: parseInline(parts.subject.replace(/\s+/g, " "), footnotes),
    ...structureContent(readLines(lines, footnotes)),
  };
}
