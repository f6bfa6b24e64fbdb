import {
  DOMSerializer,
  type Node as EditorNode,
  Fragment,
  type Schema,
  Slice,
} from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { plainText } from "@/lib/documents/model";
import { printItems } from "@/lib/documents/outline/print-items";
import { readText } from "@/lib/documents/readers/text";
import { readItems } from "@/lib/documents/structure/items";
import { formOf } from "../model/numbering";
import type { LineAttributes } from "../model/schema";
import { tableOf } from "../model/table-content";
import { wholeLinesOf } from "../model/whole-lines";
import { placesOf } from "../plugins/outline";
import { readHtml } from "./html-blocks";
import { insertItems } from "./insert-items";
import { insertLines } from "./insert-lines";

/**
 * From Word, a page or a PDF come clauses, tables, bold and italic and nothing else; to them go the words with their
 * labels. Inside the sheet everything comes back as it was, under its own name where it was cut.
 */
export function clipboardPlugin(schema: Schema): Plugin {
  let labels: ReadonlyMap<string, string> = new Map();
  let cut = new Set<string>();
  return new Plugin({
    props: {
      transformCopied(slice, view) {
        labels = labelsOf(view);
        const whole = wholeLinesOf(view.state);
        if (!whole) return slice;
        return new Slice(
          Fragment.from(view.state.doc.children.slice(whole.first, whole.end)),
          0,
          0,
        );
      },
      clipboardSerializer: serializerFor(schema, () => labels),
      clipboardTextSerializer: (slice) => textOfBlocks(slice.content, labels),
      handleDOMEvents: {
        cut(view) {
          cut = new Set(selectedIds(view));
          return false;
        },
      },
      transformPasted: (slice, { state }) =>
        new Slice(named(slice.content, missing(cut, state.doc)), slice.openStart, slice.openEnd),
      handlePaste(view, event, slice) {
        const html = event.clipboardData?.getData("text/html") ?? "";
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (html.includes("data-pm-slice")) {
          const tr = insertLines(view.state, slice);
          if (tr) view.dispatch(tr.scrollIntoView().setMeta("paste", true));
          return tr !== null;
        }
        const blocks = /<(p|div|li|table|h[1-6]|b|i|strong|em|span)\b/i.test(html)
          ? readHtml(html)
          : readText(text);
        const items = readItems(blocks);
        if (items.length === 0) return text.trim() === "";
        const tr = insertItems(view.state, items, edgesOf(text));
        view.dispatch(tr.scrollIntoView().setMeta("paste", true));
        return true;
      },
    },
  });
}

/** Spaces around a few words taken from the middle of a line belong to them. */
const edgesOf = (text: string) => ({
  before: /^[ \u00a0]/.test(text) ? " " : "",
  after: /[ \u00a0]$/.test(text) ? " " : "",
});

function labelsOf({ state }: EditorView): Map<string, string> {
  const places = placesOf(state);
  return new Map(
    state.doc.children.flatMap(({ attrs }, index) => {
      const label = places[index]?.label ?? "";
      return attrs.id && label !== "" ? [[attrs.id as string, label] as const] : [];
    }),
  );
}

/** Lines with their labels as words, which the sheet itself leaves out when it reads them again. */
function serializerFor(schema: Schema, labels: () => ReadonlyMap<string, string>) {
  const nodes = DOMSerializer.nodesFromSchema(schema);
  nodes.line = (node) => {
    const { id, marker, label, written, isTitle, region } = node.attrs as LineAttributes;
    const shown = labels().get(id ?? "") ?? "";
    const attributes = {
      "data-line": label,
      "data-marker": marker,
      "data-region": region,
      ...(id && { "data-id": id }),
      ...(isTitle && { "data-title": "" }),
      ...(written && { "data-written": "" }),
    };
    return shown === ""
      ? ["p", attributes, 0]
      : ["p", attributes, ["span", { "data-label": "" }, `${shown} `], ["span", 0]];
  };
  return new DOMSerializer(nodes, DOMSerializer.marksFromSchema(schema));
}

function textOfBlocks(blocks: Fragment, labels: ReadonlyMap<string, string>): string {
  return blocks.content
    .map((block) => {
      if (block.type.name === "table")
        return printItems([{ label: null, text: [], table: tableOf(block) }], plainText).join("\n");
      const label = labels.get(block.attrs.id ?? "");
      const words = block.textBetween(0, block.content.size, "\n");
      return label ? `${label} ${words}` : words;
    })
    .join("\n");
}

function selectedIds({ state }: EditorView): string[] {
  const ids: string[] = [];
  state.doc.nodesBetween(state.selection.from, state.selection.to, ({ attrs }) => {
    if (attrs.id) ids.push(attrs.id);
    return false;
  });
  return ids;
}

/** Names that no line with words has: of a line all of whose words were cut an empty one may be left. */
function missing(names: ReadonlySet<string>, doc: EditorNode): Set<string> {
  const written = doc.children.filter(
    ({ type, childCount }) => type.name !== "line" || childCount > 0,
  );
  const standing = new Set(written.map(({ attrs }) => attrs.id));
  return new Set([...names].filter((name) => !standing.has(name)));
}

/** Only what was cut here keeps its name; a copy, or a line of another paper, is something new. */
const named = (blocks: Fragment, cut: ReadonlySet<string>): Fragment =>
  Fragment.from(
    blocks.content.map((block): EditorNode => {
      if (!block.attrs.id || cut.has(block.attrs.id)) return block;
      const { marker, label, written } = block.attrs;
      const form = written ? { label: formOf(marker, label), written: false } : {};
      return block.type.create({ ...block.attrs, ...form, id: null }, block.content, block.marks);
    }),
  );
