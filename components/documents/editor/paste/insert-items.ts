import { type Node as EditorNode, Fragment, Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { plainText, type RichText } from "@/lib/documents/model";
import { joinRichText } from "@/lib/documents/rich-text";
import type { Item } from "@/lib/documents/structure/items";
import { inlineContent } from "../model/inline";
import { attributesOf } from "../model/levels";
import { offsetOf } from "../plugins/outline";
import { itemNodes } from "./item-nodes";

/** Puts pasted paragraphs and tables where the cursor is, in place of what is selected. */
export function insertItems(
  state: EditorState,
  items: readonly Item[],
  edges = { before: "", after: "" },
): Transaction {
  const { tr } = state;
  if (!tr.selection.empty) tr.deleteSelection();
  const { $from } = tr.selection;
  const index = $from.index(0);
  const line = attributesOf(tr.doc.maybeChild(index) ?? undefined);
  if (!line || $from.depth !== 1) return insertWords(tr, items);
  const [first, ...rest] = items;
  if (!first) return tr;
  const isEmpty = $from.parent.content.size === 0;
  if (rest.length === 0 && !first.table && !(first.label && isEmpty))
    return insertInline(tr, [{ text: edges.before }, ...withLabel(first), { text: edges.after }]);
  return insertBlocks(tr, index, itemNodes(state.schema, items, state.doc));
}

/** Words alone, for places that hold no clauses: a cell takes paragraphs, a title one line. */
function insertWords(tr: Transaction, items: readonly Item[]): Transaction {
  const { $from } = tr.selection;
  const { schema } = tr.doc.type;
  const texts = items.filter(({ table }) => !table).map(withLabel);
  if ($from.parent.type.name === "cellLine" && texts.length > 1) {
    const lines = texts.map((text) => schema.node("cellLine", null, inlineContent(schema, text)));
    return tr.replaceSelection(new Slice(Fragment.from(lines), 1, 1));
  }
  const text = texts.reduce<RichText>(joinRichText, []);
  if ($from.parent.type.spec.marks === "") return tr.insertText(plainText(text));
  return insertInline(tr, text);
}

function insertInline(tr: Transaction, text: RichText): Transaction {
  const content = inlineContent(tr.doc.type.schema, text);
  const at = tr.selection.from;
  tr.insert(at, content);
  return tr.setSelection(Selection.near(tr.doc.resolve(at + content.size), -1));
}

const withLabel = ({ label, text }: Item): RichText =>
  label ? joinRichText([{ text: label.label }], text) : text;

/** Whole lines: before what follows the cursor in its line, after what precedes it. */
export function insertBlocks(
  tr: Transaction,
  index: number,
  given: readonly EditorNode[],
): Transaction {
  const { $from } = tr.selection;
  const start = offsetOf(tr.doc, index);
  const block = tr.doc.child(index);
  const nodes = given.map((node) => inRegion(node, block));
  const after = block.content.cut($from.parentOffset);
  const before = block.content.cut(0, $from.parentOffset);
  const [first] = nodes;
  const joinsFirst =
    before.size > 0 && first?.type.name === "line" && first.attrs.marker === "none";
  const head = joinsFirst
    ? [block.copy(before.append(first.content)), ...nodes.slice(1)]
    : [...(before.size === 0 ? [] : [block.copy(before)]), ...nodes];
  // The words that stay together keep their name.
  const id = before.size > 0 ? null : block.attrs.id;
  const tail = after.size > 0 ? [block.type.create({ ...block.attrs, id }, after)] : [];
  tr.replaceWith(start, start + block.nodeSize, [...head, ...tail]);
  const end = start + head.reduce((sum, node) => sum + node.nodeSize, 0);
  return tr.setSelection(Selection.near(tr.doc.resolve(end - 1), -1));
}

/** Opening and closing paragraphs stay where they are pasted. */
function inRegion(node: EditorNode, { attrs: line }: EditorNode): EditorNode {
  const isPlain = node.type.name === "line" && node.attrs.marker === "none" && !node.attrs.isTitle;
  return isPlain && line.marker === "none"
    ? node.type.create({ ...node.attrs, region: line.region }, node.content)
    : node;
}
