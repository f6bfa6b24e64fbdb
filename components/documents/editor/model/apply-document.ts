import type { Node as EditorNode } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { isSame } from "@/lib/documents/same";
import { fieldNames } from "./schema";

/**
 * Changes the paper into another one step by step: blocks that say the same are not touched, in those that differ only
 * the words that differ, so that a cursor stays where it was.
 */
export function changeInto(tr: Transaction, target: EditorNode): Transaction {
  for (const name of fieldNames) {
    if (!isSame(tr.doc.attrs[name], target.attrs[name]))
      tr.setDocAttribute(name, target.attrs[name]);
  }
  const before = tr.doc.children;
  const after = target.children;
  const kept = commonBlocks(keysOf(before), keysOf(after));
  const positions = startsOf(before);
  const size = tr.doc.content.size;

  // From the end, so that positions above stay true. A last pair stands behind both.
  const pairs = [...kept, [before.length, after.length] as const];
  for (let at = pairs.length - 1; at >= 0; at -= 1) {
    const [old, now] = pairs[at] ?? [0, 0];
    const [previousOld, previousNow] = pairs[at - 1] ?? [-1, -1];
    const oldBlock = before[old];
    const newBlock = after[now];
    if (oldBlock && newBlock) changeBlock(tr, positions[old] ?? 0, oldBlock, newBlock);
    const from = positions[previousOld + 1] ?? size;
    const to = positions[old] ?? size;
    const added = after.slice(previousNow + 1, now);
    if (from < to || added.length > 0) tr.replaceWith(from, to, added);
  }
  return tr;
}

function changeBlock(tr: Transaction, at: number, before: EditorNode, after: EditorNode) {
  if (before.eq(after)) return;
  if (before.type !== after.type || before.isAtom) {
    tr.replaceWith(at, at + before.nodeSize, after);
    return;
  }
  const start = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (start !== null && end) {
    // Equal words on both sides may overlap: "aa" into "aaa".
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const [endBefore, endAfter] = [end.a + overlap, end.b + overlap];
    tr.replace(at + 1 + start, at + 1 + endBefore, after.slice(start, endAfter));
  }
  if (!isSame(before.attrs, after.attrs)) tr.setNodeMarkup(at, undefined, after.attrs);
}

/** Clauses and tables by their id, other blocks by what they are and the how-manieth. */
function keysOf(blocks: readonly EditorNode[]): string[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    if (block.attrs.id) return `id:${block.attrs.id}`;
    const name = `${block.type.name}:${block.attrs.region ?? ""}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return `${name}:${count}`;
  });
}

function startsOf(blocks: readonly EditorNode[]): number[] {
  let offset = 0;
  return blocks.map((block) => {
    const start = offset;
    offset += block.nodeSize;
    return start;
  });
}

/** The longest row of blocks that both have in the same order, as pairs of their indexes. */
export function commonBlocks(
  before: readonly string[],
  after: readonly string[],
): (readonly [number, number])[] {
  const places = new Map(before.map((name, index) => [name, index]));
  const all: { old: number; now: number; previous: number }[] = [];
  /** For each length the row that ends highest up, by its last pair. */
  const tails: number[] = [];
  for (const [now, name] of after.entries()) {
    const old = places.get(name);
    if (old === undefined) continue;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[tails[middle] ?? 0]?.old ?? 0) < old) low = middle + 1;
      else high = middle;
    }
    all.push({ old, now, previous: low > 0 ? (tails[low - 1] ?? -1) : -1 });
    tails[low] = all.length - 1;
  }
  const pairs: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = all[at]?.previous ?? -1) {
    const pair = all[at];
    if (pair) pairs.unshift([pair.old, pair.now]);
  }
  return pairs;
}
