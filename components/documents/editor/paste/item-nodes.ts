import type { Node as EditorNode, Schema } from "@tiptap/pm/model";
import type { Item } from "@/lib/documents/structure/items";
import { hasLabel } from "@/lib/documents/structure/titles";
import { newId } from "@/lib/text/new-id";
import { inlineContent } from "../model/inline";
import { attributesOf } from "../model/levels";
import { formOf, startNumbering } from "../model/numbering";
import { tableNode } from "../model/table-content";

/**
 * Pasted items as blocks. Their numbers go on from what stands above them on the sheet; a gap inside what is pasted
 * (4, then 7) stays as it was written.
 */
export function itemNodes(schema: Schema, items: readonly Item[], paper: EditorNode): EditorNode[] {
  const numbering = startNumbering();
  const mayHaveTitles = !numbersParts(paper) && !hasLabel(items, ["part", "upper", "roman"]);
  return items.map(({ label, text, table, isTitle = false }) => {
    if (table) {
      numbering.add({ marker: "none", label: "", written: false, isTitle: false, text, table });
      return tableNode(schema, newId(), table);
    }
    const marker = label?.marker ?? "none";
    const shown = label?.label ?? "";
    const expected = numbering.nextLabel(marker, shown);
    const opensList = expected === formOf(marker, shown);
    const written = !opensList && expected !== shown;
    const title = isTitle && mayHaveTitles;
    numbering.add({ marker, label: shown, written: true, isTitle: title, text });
    const form = written ? shown : formOf(marker, shown);
    const attributes = { marker, label: form, written, isTitle: title, region: "body" };
    return schema.node("line", attributes, inlineContent(schema, text));
  });
}

const numbersParts = (paper: EditorNode) =>
  paper.children.some((block) =>
    ["part", "upper", "roman"].includes(attributesOf(block)?.marker ?? ""),
  );
