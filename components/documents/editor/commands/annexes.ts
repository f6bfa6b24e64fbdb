import type { Node as EditorNode } from "@tiptap/pm/model";
import { type Command, type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { newId } from "@/lib/text/new-id";
import { toRoman } from "@/lib/text/roman";
import { annexNode } from "../model/from-document";
import { offsetOf } from "../plugins/outline";

/** A new annex behind the last one, the cursor in its title. */
export const addAnnex: Command = (state, dispatch) => {
  const { tr, schema } = state;
  const last = headsIn(tr.doc).at(-1);
  const above = last === undefined ? "" : tr.doc.child(last).child(0).textContent;
  const label = /\d$/.test(above) ? "Phụ lục 1" : "Phụ lục";
  const head = annexNode(schema, { label, title: "", note: "" });
  const index = tr.doc.childCount;
  tr.insert(tr.doc.content.size, [head, schema.node("line", { id: newId() })]);
  renumberAnnexes(tr);
  const title = offsetOf(tr.doc, index) + 1 + tr.doc.child(index).child(0).nodeSize;
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(title + 1))).scrollIntoView());
  return true;
};

/** Takes away the annex that the cursor is in, with all that stands in it. */
export const removeAnnex: Command = (state, dispatch) => {
  const head = annexAt(state);
  if (head === null) return false;
  const { tr } = state;
  cutAnnex(tr, head);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Takes away an annex in which nothing stands but its label; false where something does. */
export function cutEmptyAnnex(tr: Transaction, head: number): boolean {
  const [, ...named] = tr.doc.child(head).children;
  const inside = [...named, ...tr.doc.children.slice(head + 1, annexEnd(tr.doc, head))];
  if (inside.some(isWritten)) return false;
  cutAnnex(tr, head);
  return true;
}

const isWritten = (block: EditorNode) =>
  block.textContent !== "" || ["table", "fixedTable"].includes(block.type.name);

/** Index of the title of the annex that the cursor is in; null outside the annexes. */
export function annexAt({ doc, selection }: EditorState): number | null {
  const index = selection.$from.index(0);
  return headsIn(doc).findLast((head) => head <= index) ?? null;
}

function cutAnnex(tr: Transaction, head: number) {
  const from = offsetOf(tr.doc, head);
  tr.delete(from, offsetOf(tr.doc, annexEnd(tr.doc, head)));
  renumberAnnexes(tr);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)), -1));
}

const headsIn = (doc: EditorNode): number[] =>
  doc.children.flatMap(({ type }, index) => (type.name === "annex" ? [index] : []));

/** Index behind the last block of an annex. */
const annexEnd = (doc: EditorNode, head: number): number =>
  headsIn(doc).find((next) => next > head) ?? doc.childCount;

/**
 * Two annexes or more are numbered in Roman numerals, a single one is not (NĐ 30/2020, Phụ lục I, III.1). Labels of
 * another form, and Arabic numerals, stay as the office writes them.
 */
function renumberAnnexes(tr: Transaction) {
  const heads = headsIn(tr.doc);
  for (const [at, index] of heads.entries()) {
    const label = tr.doc.child(index).child(0);
    const [, word, number = ""] = /^(phụ lục)(?: ([IVXLC]+|\d+))?$/iu.exec(label.textContent) ?? [];
    if (word === undefined) continue;
    const own = /\d/.test(number) ? `${at + 1}` : toRoman(at + 1);
    const wanted = heads.length > 1 || /\d/.test(number) ? `${word} ${own}` : word;
    const start = offsetOf(tr.doc, index) + 2;
    if (wanted !== label.textContent) tr.insertText(wanted, start, start + label.content.size);
  }
}
