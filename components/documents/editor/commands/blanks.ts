import { type Command, TextSelection } from "@tiptap/pm/state";
import { blanksIn } from "../plugins/blanks";

/** Selects the next place to be filled in, "[…]", the first again after the last; typing writes over it. */
export const nextBlank: Command = (state, dispatch) => {
  const places: { from: number; to: number }[] = [];
  state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    places.push(
      ...blanksIn(node).map(({ from, to }) => ({
        from: position + 1 + from,
        to: position + 1 + to,
      })),
    );
    return false;
  });
  const { from, empty } = state.selection;
  const next = places.find((place) => place.from > from || (empty && place.from === from));
  const chosen = next ?? places[0];
  if (!chosen) return false;
  const selection = TextSelection.create(state.doc, chosen.from, chosen.to);
  dispatch?.(state.tr.setSelection(selection).scrollIntoView());
  return true;
};
