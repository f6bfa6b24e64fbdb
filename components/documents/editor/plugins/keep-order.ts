import type { Node as EditorNode } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { newId } from "@/lib/text/new-id";
import type { LineAttributes, Region } from "../model/schema";

const order: Record<Region, number> = { preamble: 0, body: 1, closing: 2 };

/**
 * Holds after every change: opening lines stand before the body and closing ones after it; what has a label is of the
 * body; every line of an outline has an id that no other has.
 */
export function keepOrder(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      const isChanged = transactions.some(({ docChanged }) => docChanged);
      if (!isChanged || hasSameLines(before.doc, doc)) return null;
      setRegions(doc, tr);
      setIds(tr);
      return tr.docChanged ? tr : null;
    },
  });
}

function hasSameLines(before: EditorNode, after: EditorNode): boolean {
  if (before.childCount !== after.childCount) return false;
  return after.children.every((block, index) => block.attrs === before.child(index).attrs);
}

function setRegions(doc: EditorNode, tr: Transaction) {
  const blocks = doc.children;
  const end = blocks.findIndex(({ type }) => type.name === "ending");
  const isBody = (block: EditorNode) =>
    block.type.name === "table" ||
    block.type.name === "fixedTable" ||
    (block.type.name === "line" && (block.attrs.marker !== "none" || block.attrs.isTitle));
  const inOutline = blocks.slice(0, end);
  const lastBody = inOutline.findLastIndex(isBody);
  let reached = 0;
  doc.forEach((block, offset, index) => {
    if (block.type.name !== "line") {
      if (isBody(block)) reached = Math.max(reached, order.body);
      return;
    }
    const { region } = block.attrs as LineAttributes;
    let wanted: Region = region;
    if (index > end || isBody(block)) wanted = "body";
    else if (index < lastBody && region === "closing") wanted = "body";
    else if (order[region] < reached) wanted = reached === order.closing ? "closing" : "body";
    if (index < end) reached = Math.max(reached, order[wanted]);
    if (wanted !== region) tr.setNodeAttribute(offset, "region", wanted);
  });
}

function setIds(tr: Transaction) {
  const taken = new Set<string>();
  tr.doc.forEach((block, offset) => {
    if (!("id" in block.attrs)) return;
    const { id, region = "body" } = block.attrs;
    const needsId = region === "body";
    if (!needsId) {
      if (id !== null) tr.setNodeAttribute(offset, "id", null);
      return;
    }
    const own = id === null || taken.has(id) ? newId() : id;
    if (own !== id) tr.setNodeAttribute(offset, "id", own);
    taken.add(own);
  });
}
