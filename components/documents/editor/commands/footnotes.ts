import type { Node as EditorNode } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import type { TextRun } from "@/lib/documents/model";

export type FootnoteAt = { position: number; words: readonly TextRun[] };

/** The footnotes in the order of their marks. */
export function footnotesIn(doc: EditorNode): FootnoteAt[] {
  const notes: FootnoteAt[] = [];
  doc.descendants((node, position) => {
    if (node.type.name === "footnote") notes.push({ position, words: node.attrs.words });
    return !node.isLeaf;
  });
  return notes;
}

/** Puts a footnote behind the selection, or gives the one at `position` other words; without words it goes away. */
export function writeFootnote(
  state: EditorState,
  position: number | null,
  words: readonly TextRun[],
): Transaction {
  const { tr, schema, selection } = state;
  if (position === null) {
    return words.length === 0 ? tr : tr.insert(selection.to, schema.node("footnote", { words }));
  }
  if (words.length === 0) return tr.delete(position, position + 1);
  return tr.setNodeAttribute(position, "words", words);
}
