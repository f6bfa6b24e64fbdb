import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { OfficialDocument } from "@/lib/documents/model";
import { isSame } from "@/lib/documents/same";
import type { FieldName } from "./model/schema";

/** Words typed into one field without leaving it are one step back. */
const pause = 1000;
let last: { editor: Editor; field: string; at: number } | null = null;

/** Changes a line of the head or of the ending. Undone like any other change. */
export function setField<Name extends FieldName>(
  editor: Editor,
  name: Name,
  value: OfficialDocument[Name],
) {
  const { state } = editor;
  if (isSame(state.doc.attrs[name], value)) return;
  const now = Date.now();
  const goesOn = last?.editor === editor && last.field === name && now - last.at < pause;
  last = { editor, field: name, at: now };
  const tr = state.tr.setDocAttribute(name, value);
  editor.view.dispatch(goesOn ? tr.setMeta("addToHistory", false) : closeHistory(tr));
}
