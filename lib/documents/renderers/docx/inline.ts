import { BorderStyle, FootnoteReferenceRun, Paragraph, TextRun } from "docx";
import { ruleThickness } from "../../layout";
import type { RichText } from "../../model";
import { halfPoints, twips } from "./units";

/** Collects a document's footnotes while its paragraphs are made; Word keeps them in a part of their own. */
export type Footnotes = Record<string, { children: Paragraph[] }>;

export const solidLine = {
  style: BorderStyle.SINGLE,
  size: ruleThickness * 8,
  color: "000000",
  space: 0,
} as const;

/**
 * Word's runs for a paragraph's words. Only emphasis within the paragraph is written on them, the rest is style; a size
 * (in points) is given where it differs from the style's.
 */
export function runsOf(text: RichText, footnotes: Footnotes, size?: number): TextRun[] {
  return text.map((run) => {
    if ("text" in run) {
      return new TextRun({
        text: run.text,
        bold: run.bold,
        italics: run.italic,
        ...(size && { size: halfPoints(size) }),
      });
    }
    const id = Object.keys(footnotes).length + 1;
    footnotes[id] = {
      children: [
        new Paragraph({ style: "FootnoteText", children: runsOf(run.footnote, footnotes) }),
      ],
    };
    return new FootnoteReferenceRun(id);
  });
}

/** A solid rule centred in a column: the border of an empty paragraph, which every word processor draws alike. */
export function rule(length: number, columnWidth: number): Paragraph {
  const side = twips((columnWidth - length) / 2);
  return new Paragraph({
    style: "DongKe",
    border: { top: { ...solidLine, space: 1 } },
    indent: { left: side, right: side },
  });
}

/** Indents that make a centred text break into lines of like length. */
export function within(width: number, columnWidth: number) {
  const side = Math.max(0, twips((columnWidth - width) / 2));
  return { left: side, right: side, firstLine: 0 };
}
