import type { Node as EditorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { Severity } from "@/lib/documents/checks/finding";

/** Signs beside the clauses, by clause id. */
export type Marks = {
  findings: ReadonlyMap<string, Severity>;
  comments: ReadonlyMap<string, number>;
  people: ReadonlyMap<string, string>;
};

const noMarks: Marks = { findings: new Map(), comments: new Map(), people: new Map() };

type Margin = { marks: Marks; decorations: DecorationSet };
const key = new PluginKey<Margin>("margin");

export const setMarks = (tr: Transaction, marks: Marks): Transaction =>
  tr.setMeta(key, marks).setMeta("addToHistory", false);

/** Shows in the left margin what the checks found, how many comments there are, and who else is writing here. */
export function marginPlugin(): Plugin<Margin> {
  return new Plugin<Margin>({
    key,
    state: {
      init: () => ({ marks: noMarks, decorations: DecorationSet.empty }),
      apply(transaction, margin, before, { doc }) {
        const marks: Marks | undefined = transaction.getMeta(key);
        if (marks) return { marks, decorations: signsFor(doc, marks) };
        if (!transaction.docChanged) return margin;
        const { marks: same } = margin;
        // A sign goes with its clause, also where that was split or moved.
        if (before.doc.childCount !== doc.childCount || isMoved(before.doc, doc))
          return { marks: same, decorations: signsFor(doc, same) };
        return { ...margin, decorations: margin.decorations.map(transaction.mapping, doc) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });
}

const isMoved = (before: EditorNode, after: EditorNode) =>
  after.children.some(({ attrs }, index) => attrs.id !== before.child(index).attrs.id);

const severityWords: Record<Severity, string> = {
  error: "Lỗi",
  warning: "Lưu ý",
  info: "Để biết",
};

function signsFor(doc: EditorNode, { findings, comments, people }: Marks): DecorationSet {
  const signs: Decoration[] = [];
  doc.forEach((block, offset) => {
    const id: string | undefined = block.attrs.id;
    if (!id) return;
    const finding = findings.get(id);
    const comment = comments.get(id) ?? 0;
    const person = people.get(id);
    const words = [
      ...(finding ? [severityWords[finding]] : []),
      ...(comment > 0 ? [`${comment} ý kiến`] : []),
      ...(person ? [person] : []),
    ];
    if (words.length === 0) return;
    const attributes = {
      "data-signs": words.join("\n"),
      ...(finding && { "data-severity": finding }),
      ...(person && { "data-person": person }),
    };
    signs.push(Decoration.node(offset, offset + block.nodeSize, attributes));
  });
  return DecorationSet.create(doc, signs);
}
