import {
  type Command,
  type EditorState,
  Selection,
  TextSelection,
  type Transaction,
} from "@tiptap/pm/state";
import { attributesOf, isClause, type Outline, subtreeEnd } from "../model/levels";
import { offsetOf } from "../plugins/outline";
import { outlineAt } from "./levels";

/** Moves the clause with all under it above its sibling before it; a paragraph or table above the block before it. */
export const moveUp: Command = (state, dispatch) => {
  const { tr } = state;
  const index = state.selection.$from.index(0);
  const outline = outlineAt(tr);
  const to = placeAbove(outline, index);
  if (to === null) return false;
  dispatch?.(moveBlocks(tr, index, subtreeEnd(outline, index), to).scrollIntoView());
  return true;
};

/** Moves the clause with all under it below its next sibling; a paragraph or table below the next block. */
export const moveDown: Command = (state, dispatch) => {
  const { tr } = state;
  const index = state.selection.$from.index(0);
  const outline = outlineAt(tr);
  const end = subtreeEnd(outline, index);
  if (!isMovable(outline, index) || !isBeside(outline, index, end)) return false;
  const to = isClause(outline.blocks[index]) ? subtreeEnd(outline, end) : end + 1;
  dispatch?.(moveBlocks(tr, index, end, to).scrollIntoView());
  return true;
};

function placeAbove(outline: Outline, index: number): number | null {
  if (!isMovable(outline, index)) return null;
  if (!isClause(outline.blocks[index]))
    return isBeside(outline, index, index - 1) ? index - 1 : null;
  const { places } = outline;
  for (let at = index - 1; at >= 0; at -= 1) {
    const isSibling = places[at]?.parent === places[index]?.parent && isClause(outline.blocks[at]);
    if (isSibling) return at;
    if ((places[at]?.depth ?? -1) < (places[index]?.depth ?? 0)) return null;
  }
  return null;
}

const isMovable = ({ blocks }: Outline, index: number) =>
  ["line", "table", "fixedTable"].includes(blocks[index]?.type.name ?? "");

/** A clause changes places with its siblings only, anything else with any line of its region. */
function isBeside(outline: Outline, index: number, other: number): boolean {
  const { blocks, places } = outline;
  if (!isMovable(outline, other)) return false;
  if (isClause(blocks[index]))
    return isClause(blocks[other]) && places[other]?.parent === places[index]?.parent;
  return (
    (attributesOf(blocks[index])?.region ?? "body") ===
    (attributesOf(blocks[other])?.region ?? "body")
  );
}

/** Blocks from … up to `end` stand before the block that had the index `to`; the cursor goes with them. */
function moveBlocks(tr: Transaction, from: number, end: number, to: number): Transaction {
  if (to >= from && to <= end) return tr;
  const { doc, selection } = tr;
  const start = offsetOf(doc, from);
  const stop = offsetOf(doc, end);
  const target = offsetOf(doc, to);
  const content = doc.slice(start, stop).content;
  const inside = { anchor: selection.anchor - start, head: selection.head - start };
  tr.delete(start, stop);
  const at = to > from ? target - (stop - start) : target;
  tr.insert(at, content);
  const limit = at + content.size;
  const place = (offset: number) => Math.min(Math.max(at + offset, at + 1), limit - 1);
  return tr.setSelection(
    TextSelection.between(tr.doc.resolve(place(inside.anchor)), tr.doc.resolve(place(inside.head))),
  );
}

/** Moves a clause by its handle, with all under it, before the block `to`, or as near as its part of the paper goes. */
export function dropBlocks(state: EditorState, from: number, to: number): Transaction | null {
  const { tr } = state;
  const outline = outlineAt(tr);
  if (!isMovable(outline, from)) return null;
  const end = subtreeEnd(outline, from);
  const [first, behind] = partAround(outline, from);
  const target = Math.min(Math.max(to, first), behind);
  if (target >= from && target <= end) return null;
  tr.setSelection(Selection.near(tr.doc.resolve(offsetOf(tr.doc, from) + 1)));
  return moveBlocks(tr, from, end, target);
}

/** Where the blocks begin and end that are of the same part: opening lines, the body, an annex, closing lines. */
function partAround(outline: Outline, index: number): [number, number] {
  const regionAt = (at: number) => attributesOf(outline.blocks[at])?.region ?? "body";
  const isSamePart = (at: number) => isMovable(outline, at) && regionAt(at) === regionAt(index);
  let first = index;
  while (isSamePart(first - 1)) first -= 1;
  let behind = index + 1;
  while (isSamePart(behind)) behind += 1;
  return [first, behind];
}
