import { type Command, Selection, TextSelection, type Transaction } from "@tiptap/pm/state";
import { isHeading } from "@/lib/documents/structure/build-outline";
import { newId } from "@/lib/text/new-id";
import { runsOf } from "../model/inline";
import { attributesOf, childForm, formOfLine, isClause, type Outline } from "../model/levels";
import type { LineAttributes } from "../model/schema";
import { offsetOf } from "../plugins/outline";
import { cutEmptyAnnex } from "./annexes";
import { outlineAt, removeLabel, setForms } from "./levels";

/**
 * As in Word: a new line of the same kind; below a title the first of what it opens; on an empty one, out of the list.
 */
export const enter: Command = (state, dispatch) => {
  const { tr } = state;
  if (!(state.selection instanceof TextSelection)) return false;
  if (!state.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const index = $from.index(0);
  const block = tr.doc.child(index);
  if ($from.parent.type.name === "cellLine") tr.split($from.pos);
  else if (block.type.name === "subject") leaveSubject(tr, index);
  else if (block.type.name === "annex") nextLine(tr);
  else if (block.type.name === "line") splitLine(tr, index);
  else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

function leaveSubject(tr: Transaction, index: number) {
  const { $from } = tr.selection;
  const rest = $from.parent.content.cut($from.parentOffset);
  const next = tr.doc.child(index + 1);
  const isRoom = rest.size === 0 && next.type.name === "line" && next.childCount === 0;
  const after = $from.after();
  if (!isRoom) {
    tr.insert(after, tr.doc.type.schema.node("line", { region: "preamble" }, rest));
    tr.delete($from.pos, $from.end());
  }
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(after, -1) + 1)));
}

function nextLine(tr: Transaction) {
  tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.$from.after()), 1));
}

function splitLine(tr: Transaction, index: number) {
  const { $from } = tr.selection;
  const outline = outlineAt(tr);
  const line = attributesOf(outline.blocks[index]);
  if (!line) return;
  if ($from.parent.content.size === 0 && isClause(outline.blocks[index])) {
    leaveList(tr, outline, index);
    return;
  }
  const sameKind = { ...line, ...formOfLine(line), written: false, id: newId(), kind: null };
  // The words keep their name: what is put before them is new.
  if ($from.parentOffset === 0 && $from.parent.content.size > 0) {
    tr.insert($from.before(), tr.doc.type.schema.node("line", sameKind));
    return;
  }
  const isAtEnd = $from.parentOffset === $from.parent.content.size;
  const opensChild = isAtEnd && isTitleLine(outline, index);
  const attributes = opensChild ? { ...sameKind, ...childLine(outline, index) } : sameKind;
  tr.split($from.pos, 1, [{ type: $from.parent.type, attrs: attributes }]);
}

/**
 * Below a title of its own the first clause under it; where there is none yet below a title without number, a
 * paragraph.
 */
function childLine(outline: Outline, index: number): Partial<LineAttributes> {
  const form = attributesOf(outline.blocks[index])?.isTitle ? null : childForm(outline, index);
  return { isTitle: false, ...(form ?? { marker: "none", label: "" }) };
}

function isTitleLine({ blocks, places }: Outline, index: number): boolean {
  const line = attributesOf(blocks[index]);
  const block = blocks[index];
  if (!line || !block) return false;
  return line.isTitle || isHeading(line.marker, runsOf(block), places[index]?.hasChildren ?? false);
}

/** An empty clause goes one level up, at the top it becomes a paragraph. */
function leaveList(tr: Transaction, outline: Outline, index: number) {
  const parent = attributesOf(outline.blocks[outline.places[index]?.parent ?? -1]);
  if (parent && parent.marker !== "none") setForms(tr, outline, index, formOfLine(parent));
  else removeLabel(tr, index);
}

/** At the start of a line: first its label goes, then the line joins the one above; an empty annex goes whole. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth === 0) return false;
  const { tr } = state;
  const index = $from.index(0);
  const block = tr.doc.child(index);
  if (isClause(block)) {
    removeLabel(tr, index);
  } else if (block.type.name === "line" && block.childCount === 0) {
    if (!removeEmpty(tr, index)) return false;
  } else if (block.type.name === "annex") {
    if (!cutEmptyAnnex(tr, index)) return false;
  } else return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** An empty line below something that lines do not join. */
function removeEmpty(tr: Transaction, index: number): boolean {
  const before = tr.doc.child(index - 1);
  if (before.type.name === "line") return false;
  const at = offsetOf(tr.doc, index);
  tr.delete(at, at + tr.doc.child(index).nodeSize);
  tr.setSelection(Selection.near(tr.doc.resolve(at), -1));
  return true;
}
