import type { RichText, TextRun } from "../../model";
import type { Block } from "../blocks";

/**
 * What writes a paper as HTML. It collects the footnotes while the paragraphs are written, to be shown after the text;
 * a comparison writes with a pen of its own, which shows what changed.
 */
export type Pen = {
  readonly notes: string[];
  /** Plain words as HTML, escaped. */
  words(text: string): string;
  /** Puts the blocks of the text or of an annex together. */
  blocks(drawn: readonly { block: Block; html: string }[]): string;
  /** A part of the paper outside its text. */
  part(part: Part, html: string): string;
};

export type Part = "header" | "title" | "footer" | `annex ${number}`;

/** The pen that writes what the paper says and nothing else. */
export function plainPen(): Pen {
  return {
    notes: [],
    words: escapeHtml,
    blocks: (drawn) => drawn.map(({ html }) => html).join("\n"),
    part: (_, html) => html,
  };
}

/** Words as HTML: every sign of the text stands for itself. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A paragraph's words; a footnote becomes a numbered link to its text at the end. */
export function inline(text: RichText, pen: Pen): string {
  return text
    .map((run) => {
      if ("text" in run) return styled(run, pen);
      const number = pen.notes.push(run.footnote.map((words) => styled(words, pen)).join(""));
      return `<sup class="footnote-reference"><a id="footnote-reference-${number}" href="#footnote-${number}" aria-label="Chú thích ${number}">${number}</a></sup>`;
    })
    .join("");
}

/** The texts of the footnotes, each with a way back to its place. */
export function footnoteList({ notes }: Pen): string {
  if (notes.length === 0) return "";
  const items = notes.map(
    (note, index) =>
      `<li id="footnote-${index + 1}">${note} <a class="footnote-back" href="#footnote-reference-${index + 1}" aria-label="Trở lại chỗ chú thích ${index + 1}">↩</a></li>`,
  );
  return `<ol class="footnotes">${items.join("")}</ol>`;
}

function styled({ text, bold, italic }: TextRun, pen: Pen): string {
  const words = pen.words(text);
  const leaning = italic ? `<em>${words}</em>` : words;
  return bold ? `<strong>${leaning}</strong>` : leaning;
}
