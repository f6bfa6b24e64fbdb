import type { Node as EditorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, TextSelection } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { blanksOf } from "@/lib/documents/blanks";

const key = new PluginKey<DecorationSet>("blanks");

/** Marks the places left to be filled in: words in square brackets. */
export function blanksPlugin(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, marksIn(doc, 0, doc.content.size)),
      apply(transaction, marks, before, { doc }) {
        if (!transaction.docChanged) return marks;
        const range = changedRange(before.doc, doc);
        const mapped = marks.map(transaction.mapping, doc);
        if (!range) return mapped;
        const old = mapped.find(range.from, range.to);
        return mapped.remove(old).add(doc, marksIn(doc, range.from, range.to));
      },
    },
    props: {
      decorations: (state) => key.getState(state),
      // A press on a blank chooses all of it: what is typed next takes its place.
      handleClick(view, position) {
        const { state } = view;
        const blank = key.getState(state)?.find(position, position)[0];
        if (!blank || !state.selection.empty) return false;
        const chosen = TextSelection.create(state.doc, blank.from, blank.to);
        view.dispatch(state.tr.setSelection(chosen));
        return true;
      },
    },
  });
}

/** The whole blocks between the first and the last difference. */
function changedRange(before: EditorNode, after: EditorNode) {
  const from = before.content.findDiffStart(after.content);
  const end = before.content.findDiffEnd(after.content);
  if (from === null || !end) return null;
  const to = Math.max(from, end.b);
  const first = after.resolve(from);
  const last = after.resolve(Math.min(to, after.content.size));
  return {
    from: first.depth > 0 ? first.before(1) : from,
    to: last.depth > 0 ? last.after(1) : last.pos,
  };
}

function marksIn(doc: EditorNode, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) return true;
    for (const blank of blanksIn(node)) {
      const start = position + 1 + blank.from;
      marks.push(Decoration.inline(start, position + 1 + blank.to, { class: "blank" }));
    }
    return false;
  });
  return marks;
}

/** Places in the words of one block, counted from its start; a footnote is one sign. */
export function blanksIn(block: EditorNode): { from: number; to: number }[] {
  if (!block.textContent.includes("[")) return [];
  const words = block.textBetween(0, block.content.size, "", "\ufffc");
  return blanksOf(words).map(({ index, words: blank }) => ({
    from: index,
    to: index + blank.length,
  }));
}
