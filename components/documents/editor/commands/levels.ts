import type { Command, EditorState, Transaction } from "@tiptap/pm/state";
import {
  attributesOf,
  childForm,
  childrenOf,
  type Form,
  formOfLine,
  formsBelow,
  isClause,
  type Outline,
  paragraphForm,
  subtreeEnd,
} from "../model/levels";
import { giveBack, type LevelChange, rememberLevels } from "../plugins/level-changes";
import { offsetOf, placeBlocks } from "../plugins/outline";

export const outlineAt = (tr: Transaction): Outline => ({
  blocks: tr.doc.children,
  places: placeBlocks(tr.doc),
});

/**
 * A clause and all under it go under the clause above; a paragraph becomes a clause of the one it stands under. Gives
 * back what `promote` has changed.
 */
export const demote: Command = changeLevels("promoted", "demoted", (outline, index) => {
  if (!outline.places[index]) return null;
  const parent = outline.places[index]?.parent ?? -1;
  if (!isClause(outline.blocks[index])) return childForm(outline, parent);
  const above = childrenOf(outline, parent).findLast((sibling) => sibling < index);
  const isSameOutline = outline.places.slice(above, index).every((place) => place !== null);
  return above === undefined || !isSameOutline ? null : childForm(outline, above);
});

/**
 * A clause and all under it go beside the clause they stand under; a paragraph becomes a clause beside it. Gives back
 * what `demote` has changed.
 */
export const promote: Command = changeLevels("demoted", "promoted", (outline, index) => {
  const parent = attributesOf(outline.blocks[outline.places[index]?.parent ?? -1]);
  return parent && parent.marker !== "none" ? formOfLine(parent) : null;
});

/** Gives the selected lines this kind of label. */
export const setForm = (form: Form): Command => changeLevels(null, null, () => form);

function changeLevels(
  undoes: LevelChange["way"] | null,
  way: LevelChange["way"] | null,
  formFor: (outline: Outline, index: number) => Form | null,
): Command {
  return (state, dispatch) => {
    const { tr } = state;
    const selected = selectedBlocks(state);
    if (undoes && giveBack(tr, state, undoes, selected)) {
      dispatch?.(tr.scrollIntoView());
      return true;
    }
    let done = -1;
    for (const index of selected) {
      if (index < done) continue;
      const outline = outlineAt(tr);
      if (!attributesOf(outline.blocks[index])) continue;
      done = subtreeEnd(outline, index);
      const form = formFor(outline, index);
      if (form) setForms(tr, outline, index, form);
    }
    if (!tr.docChanged) return false;
    if (way) rememberLevels(tr, state, way, selected);
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Gives a clause another form and what stands under it the forms that follow from it. */
export function setForms(tr: Transaction, outline: Outline, index: number, form: Form) {
  const given = isClause(outline.blocks[index])
    ? formsBelow(outline, index, form)
    : new Map([[index, form]]);
  if (form.marker === "none") return removeLabel(tr, index);
  for (const [at, { marker, label }] of given ?? []) {
    const attributes = { marker, label, written: false, isTitle: false };
    tr.setNodeMarkup(offsetOf(tr.doc, at), undefined, { ...tr.doc.child(at).attrs, ...attributes });
  }
}

/** Turns a clause into a plain paragraph; before any clause it is an opening line again. */
export function removeLabel(tr: Transaction, index: number) {
  const before = index > 0 ? tr.doc.child(index - 1) : null;
  const opens = before?.type.name === "subject" || before?.attrs.region === "preamble";
  tr.setNodeMarkup(offsetOf(tr.doc, index), undefined, {
    ...tr.doc.child(index).attrs,
    ...paragraphForm,
    written: false,
    isTitle: false,
    ...(opens && { region: "preamble" }),
  });
}

/** Indexes of the blocks that the selection touches. */
function selectedBlocks({ doc, selection: { $from, $to } }: EditorState): number[] {
  const first = $from.index(0);
  const last = Math.min($to.index(0), doc.childCount - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
