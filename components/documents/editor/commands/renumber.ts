import type { Command } from "@tiptap/pm/state";
import { attributesOf, formOfLine } from "../model/levels";

/** Numbers the whole paper by place: what was written against the order no longer counts. */
export const renumberAll: Command = (state, dispatch) => {
  const { tr } = state;
  state.doc.forEach((block, offset) => {
    const line = attributesOf(block);
    if (line?.written)
      tr.setNodeMarkup(offset, undefined, { ...line, ...formOfLine(line), written: false });
  });
  if (!tr.docChanged) return false;
  dispatch?.(tr);
  return true;
};
