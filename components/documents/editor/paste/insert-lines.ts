import { type Node as EditorNode, Slice } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { attributesOf } from "../model/levels";
import { offsetOf } from "../plugins/outline";
import { insertBlocks } from "./insert-items";

/** Whole lines of this sheet or another one go in where the cursor is; null leaves anything else to the editor. */
export function insertLines(state: EditorState, slice: Slice): Transaction | null {
  const { tr } = state;
  if (!tr.selection.empty) tr.deleteSelection();
  const lines = slice.content.content;
  const [only, ...more] = lines;
  const { $from } = tr.selection;
  const index = $from.index(0);
  const target = tr.doc.maybeChild(index);
  const isWhole = slice.openStart === 0 && slice.openEnd === 0 && lines.every(isBlock);
  if (!isWhole || !only || $from.depth !== 1 || !attributesOf(target ?? undefined)) return null;
  freeNames(tr, lines);
  if (more.length > 0 || only.type.name !== "line") return insertBlocks(tr, index, lines);
  // One line gives its words, and where nothing stands yet its name.
  const isRoom = $from.parent.content.size === 0;
  tr.replaceSelection(new Slice(only.content, 0, 0));
  if (isRoom && only.attrs.id) {
    const { id, kind } = only.attrs;
    tr.setNodeMarkup(offsetOf(tr.doc, index), undefined, {
      ...tr.doc.child(index).attrs,
      id,
      kind,
    });
  }
  return tr;
}

const isBlock = ({ type }: EditorNode) => ["line", "table", "fixedTable"].includes(type.name);

/** An empty line from which one of these was cut is a new one from now on. */
function freeNames(tr: Transaction, lines: readonly EditorNode[]) {
  const names = new Set(lines.flatMap(({ attrs }) => attrs.id ?? []));
  tr.doc.forEach((block, offset) => {
    if (names.has(block.attrs.id)) tr.setNodeAttribute(offset, "id", null);
  });
}
