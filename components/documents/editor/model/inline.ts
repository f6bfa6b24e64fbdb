import { type Node as EditorNode, Fragment, type Schema } from "@tiptap/pm/model";
import type { RichText, Run, TextRun } from "@/lib/documents/model";
import { tidyRichText } from "@/lib/documents/rich-text";
import { rememberingEach } from "@/lib/text/remembering";

/** A paragraph's words as the editor holds them. */
function inlineNodes(schema: Schema, text: RichText): EditorNode[] {
  return text.flatMap((run) => {
    if (!("text" in run)) return [schema.node("footnote", { words: run.footnote })];
    if (run.text === "") return [];
    const marks = [
      ...(run.bold ? [schema.mark("bold")] : []),
      ...(run.italic ? [schema.mark("italic")] : []),
    ];
    return [schema.text(run.text, marks)];
  });
}

/** The words of a block, in their normal form. Read once: a key press leaves all blocks but one as they were. */
export const textOf: (block: EditorNode) => RichText = rememberingEach((block: EditorNode) =>
  tidyRichText(runsOf(block)),
);

/** The words of a block as they stand, spaces at the end included. */
export function runsOf(block: EditorNode): Run[] {
  const runs: Run[] = [];
  block.forEach((node) => {
    if (node.isText) runs.push(styled(node));
    else if (node.type.name === "footnote") runs.push({ footnote: node.attrs.words });
  });
  return runs;
}

function styled(node: EditorNode): TextRun {
  const has = (name: string) => node.marks.some((mark) => mark.type.name === name);
  return {
    text: node.text ?? "",
    ...(has("bold") && { bold: true }),
    ...(has("italic") && { italic: true }),
  };
}

/** A paragraph's words as the content of a block. */
export const inlineContent = (schema: Schema, text: RichText) =>
  Fragment.from(inlineNodes(schema, text));
