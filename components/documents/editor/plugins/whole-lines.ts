import { Plugin, Selection, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { wholeLinesOf } from "../model/whole-lines";
import { offsetOf } from "./outline";

/**
 * What is written over several lines first takes them away as the Delete key does; several whole lines that are cut
 * leave no empty clause behind.
 */
export function wholeLines(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, typed) {
        const tr = withoutSelected(view);
        if (!tr) return false;
        view.dispatch(tr.insertText(typed).scrollIntoView());
        return true;
      },
      handleDOMEvents: {
        // The browser would take the lines away itself, and not as lines.
        compositionstart(view) {
          const tr = withoutSelected(view);
          if (tr) view.dispatch(tr);
          return false;
        },
      },
    },
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some((each) => each.getMeta("uiEvent") === "cut")) return null;
      const cut = wholeLinesOf(before);
      if (!cut || cut.end - cut.first < 2) return null;
      const left = doc.maybeChild(cut.first);
      const hasNeighbour = [cut.first - 1, cut.first + 1].some(
        (index) => doc.maybeChild(index)?.type.name === "line",
      );
      if (left?.type.name !== "line" || left.content.size > 0 || !hasNeighbour) return null;
      const at = offsetOf(doc, cut.first);
      tr.delete(at, at + left.nodeSize);
      return tr.setSelection(Selection.near(tr.doc.resolve(at), 1));
    },
  });
}

function withoutSelected({ state, composing }: EditorView): Transaction | null {
  const { $from, $to, empty } = state.selection;
  return composing || empty || $from.sameParent($to) ? null : state.tr.deleteSelection();
}
