import type { Node as EditorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet, type NodeView } from "@tiptap/pm/view";
import { offsetOf } from "./outline";

const key = new PluginKey<DecorationSet>("heading-cells");

/** Tells the cells of a table's heading rows apart, so that they are drawn as headings of their columns. */
export function headingCells(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => headingsOf(doc),
      apply(transaction, headings, before, { doc }) {
        if (!transaction.docChanged) return headings;
        return hasSameTables(before.doc, doc)
          ? headings.map(transaction.mapping, doc)
          : headingsOf(doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

function hasSameTables(before: EditorNode, after: EditorNode): boolean {
  if (before.childCount !== after.childCount) return false;
  return after.children.every(
    (block, index) => block === before.child(index) || block.type.name !== "table",
  );
}

function headingsOf(doc: EditorNode): DecorationSet {
  const cells: Decoration[] = [];
  for (const [index, table] of doc.children.entries()) {
    if (table.type.name !== "table" || table.attrs.headerRows === 0) continue;
    const start = offsetOf(doc, index) + 1;
    table.forEach((row, rowOffset, at) => {
      if (at >= table.attrs.headerRows) return;
      row.forEach((cell, offset) => {
        const from = start + rowOffset + 1 + offset;
        cells.push(Decoration.node(from, from + cell.nodeSize, {}, { isHeading: true }));
      });
    });
  }
  return DecorationSet.create(doc, cells);
}

const isHeading = (decorations: readonly Decoration[]) =>
  decorations.some(({ spec }) => spec.isHeading === true);

/** A cell as `td`, in a heading row as `th`. */
export function cellView(node: EditorNode, decorations: readonly Decoration[]): NodeView {
  const wasHeading = isHeading(decorations);
  const dom = document.createElement(wasHeading ? "th" : "td");
  const show = ({ attrs }: EditorNode) => {
    dom.colSpan = attrs.colspan;
    dom.rowSpan = attrs.rowspan;
    if (wasHeading) dom.scope = attrs.colspan > 1 ? "colgroup" : "col";
  };
  show(node);
  return {
    dom,
    contentDOM: dom,
    update(next, around) {
      if (next.type !== node.type || isHeading(around) !== wasHeading) return false;
      show(next);
      return true;
    },
  };
}
