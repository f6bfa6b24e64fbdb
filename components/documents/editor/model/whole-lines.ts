import { type EditorState, TextSelection } from "@tiptap/pm/state";

/** Indexes of the first block and of the one behind the last. */
export type Blocks = { first: number; end: number };

/**
 * The lines that a selection takes whole: from the start of one to the end of one, or to the start of the next, as a
 * hand on the mouse or Shift and the arrows select them. Null when it begins or ends inside a line.
 */
export function wholeLinesOf({ selection, doc }: EditorState): Blocks | null {
  const { $from, $to, empty } = selection;
  if (!(selection instanceof TextSelection) || empty) return null;
  if ($from.depth !== 1 || $to.depth !== 1 || $from.parentOffset > 0) return null;
  const first = $from.index(0);
  const last = $to.index(0);
  const reachesEnd = $to.parentOffset === $to.parent.content.size && $to.parent.content.size > 0;
  if (last > first && $to.parentOffset === 0 && !reachesEnd) return linesOnly({ first, end: last });
  return reachesEnd ? linesOnly({ first, end: last + 1 }) : null;

  function linesOnly(blocks: Blocks): Blocks | null {
    const inside = doc.children.slice(blocks.first, blocks.end);
    const isText = inside.every(({ type }) => ["line", "table", "fixedTable"].includes(type.name));
    return isText && inside[0]?.type.name === "line" ? blocks : null;
  }
}
