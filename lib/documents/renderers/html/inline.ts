import type { RichText, TextRun } from "../../model";

/** Collects the footnotes of a page while its paragraphs are written; they are shown after the text. */
export type Notes = string[];

/** Words as HTML: every sign of the text stands for itself. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A paragraph's words; a footnote becomes a numbered link to its text at the end. */
export function inline(text: RichText, notes: Notes): string {
  return text
    .map((run) => {
      if ("text" in run) return styled(run);
      const number = notes.push(run.footnote.map(styled).join(""));
      return `<sup class="footnote-reference"><a id="footnote-reference-${number}" href="#footnote-${number}" aria-label="Chú thích ${number}">${number}</a></sup>`;
    })
    .join("");
}

/** The texts of the footnotes, each with a way back to its place. */
export function footnoteList(notes: Notes): string {
  if (notes.length === 0) return "";
  const items = notes.map(
    (note, index) =>
      `<li id="footnote-${index + 1}">${note} <a class="footnote-back" href="#footnote-reference-${index + 1}" aria-label="Trở lại chỗ chú thích ${index + 1}">↩</a></li>`,
  );
  return `<ol class="footnotes">${items.join("")}</ol>`;
}

function styled({ text, bold, italic }: TextRun): string {
  const words = escapeHtml(text);
  const leaning = italic ? `<em>${words}</em>` : words;
  return bold ? `<strong>${leaning}</strong>` : leaning;
}
