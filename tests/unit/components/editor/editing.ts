import { history } from "@tiptap/pm/history";
import { type Command, EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { fromDocument } from "@/components/documents/editor/model/from-document";
import { schema } from "@/components/documents/editor/model/schema";
import { toDocument } from "@/components/documents/editor/model/to-document";
import { keepOrder } from "@/components/documents/editor/plugins/keep-order";
import { levelChanges } from "@/components/documents/editor/plugins/level-changes";
import { offsetOf, outlinePlugin, placesOf } from "@/components/documents/editor/plugins/outline";
import { wholeLines } from "@/components/documents/editor/plugins/whole-lines";
import type { OfficialDocument } from "@/lib/documents/model";
import { planWith } from "../../../support/documents";

/** The sheet without a screen. */
export const openPlan = (body: string): EditorState => openDocument(planWith(body));

export const openDocument = (document: OfficialDocument): EditorState =>
  EditorState.create({
    doc: fromDocument(schema, document),
    plugins: [history(), keepOrder(), outlinePlugin(), levelChanges(), wholeLines()],
  });

/** Indexes, labels and words of the body, each clause as deep as it stands. */
export function bodyOf(state: EditorState): string[] {
  const places = placesOf(state);
  return state.doc.children.flatMap((block, index) => {
    const place = places[index];
    if (!place) return [];
    const label = place.label === "" ? "" : `${place.label} `;
    return [`${"  ".repeat(place.depth)}${label}${block.textContent}`];
  });
}

/** With the cursor in the line of these words, at the given sign, at its end when not said. */
export function at(state: EditorState, words: string, sign?: number): EditorState {
  const index = state.doc.children.findIndex(({ textContent }) => textContent === words);
  const block = state.doc.child(index);
  const position = offsetOf(state.doc, index) + 1 + (sign ?? block.content.size);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, position)));
}

export function run(state: EditorState, ...commands: readonly Command[]): EditorState {
  return commands.reduce((current, command) => {
    let next = current;
    command(current, (tr: Transaction) => {
      next = current.apply(tr);
    });
    return next;
  }, state);
}

export const documentOf = (state: EditorState): OfficialDocument => toDocument(state.doc);
