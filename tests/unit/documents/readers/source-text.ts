import { plainText, type RichText } from "@/lib/documents/model";
import type { SourceBlock, SourceParagraph } from "@/lib/documents/readers/source";

/** Blocks as lines to compare: label and words, "**" and "_" around emphasis, "[^…]" for a note, cells between bars. */
export function shown(blocks: readonly SourceBlock[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === "separator") return ["---"];
    if (block.kind === "paragraph") return [shownParagraph(block)];
    return block.rows.map((row) =>
      row
        .map((cell) =>
          "merged" in cell
            ? cell.merged === "left"
              ? "<"
              : "^"
            : cell.paragraphs.map(shownParagraph).join(" ⏎ "),
        )
        .join(" | "),
    );
  });
}

const shownParagraph = ({ label, text }: SourceParagraph) =>
  label === undefined ? shownText(text) : `${label} ${shownText(text)}`.trim();

function shownText(text: RichText): string {
  return text
    .map((run) => {
      if (!("text" in run)) return `[^${plainText(run.footnote)}]`;
      const italic = run.italic ? `_${run.text}_` : run.text;
      return run.bold ? `**${italic}**` : italic;
    })
    .join("");
}

/** Every word of the blocks in order, labels and notes included. */
export function wordsOf(blocks: readonly SourceBlock[]): string[] {
  const text = shown(blocks)
    .join(" ")
    .replaceAll(/\*\*|_|\[\^|\]/g, (mark) => (mark === "[^" || mark === "]" ? " " : ""))
    .replaceAll(/(^| )[|⏎<^](?= |$)/g, " ");
  return text.split(/\s+/).filter((word) => word !== "" && word !== "|");
}
