"use client";

import type { Editor } from "@tiptap/core";
import type { Command } from "@tiptap/pm/state";
import { clausesOf, labelOf } from "@/lib/documents/lines";
import type { SectionKind } from "@/lib/documents/model";
import { useEditorValue } from "../editor-context";
import { textOf } from "../model/inline";
import { attributesOf, isClause } from "../model/levels";
import type { LineAttributes } from "../model/schema";
import { offsetOf, placesOf } from "../plugins/outline";
import { kindNames } from "./words";

/** What the clause at the cursor is about: what its words say, or what the office says. */
export function KindSelect({ editor }: { editor: Editor }) {
  const { chosen, derived, isOff } = useEditorValue(editor, readKind);
  const byWords = derived ? kindNames[derived].toLowerCase() : "không rõ";
  return (
    <select
      data-tool
      tabIndex={-1}
      aria-label="Mục này nói về"
      title="Mục này nói về"
      className="tool-select fitting"
      disabled={isOff}
      value={chosen ?? ""}
      onChange={({ currentTarget }) => {
        const kind = currentTarget.value === "" ? null : currentTarget.value;
        setKind(kind as LineAttributes["kind"])(editor.state, editor.view.dispatch);
        editor.view.focus();
      }}
    >
      <option value="">Nói về: {isOff ? "—" : `${byWords} (theo chữ)`}</option>
      {Object.entries(kindNames).map(([kind, name]) => (
        <option key={kind} value={kind}>
          Nói về: {name.toLowerCase()}
        </option>
      ))}
      <option value="none">Nói về: việc khác</option>
    </select>
  );
}

function readKind({ state }: Editor): {
  chosen: LineAttributes["kind"];
  derived: SectionKind | null;
  isOff: boolean;
} {
  const index = state.selection.$from.index(0);
  const block = state.doc.maybeChild(index) ?? undefined;
  const line = attributesOf(block);
  if (!block || !line || !isClause(block)) return { chosen: null, derived: null, isOff: true };
  const place = placesOf(state)[index];
  const label = labelOf({ marker: line.marker, label: place?.label ?? line.label });
  const own = { id: "0", label, text: textOf(block), table: null, isTitle: line.isTitle };
  const child = { id: "1", label: null, text: [{ text: "…" }], table: null };
  const [clause] = clausesOf(place?.hasChildren ? [own, child] : [own]);
  return { chosen: line.kind, derived: clause?.kind ?? null, isOff: false };
}

const setKind =
  (kind: LineAttributes["kind"]): Command =>
  (state, dispatch) => {
    const index = state.selection.$from.index(0);
    dispatch?.(state.tr.setNodeAttribute(offsetOf(state.doc, index), "kind", kind));
    return true;
  };
