import type { Node as EditorNode, Schema } from "@tiptap/pm/model";
import { TableMap } from "@tiptap/pm/tables";
import type { Cell, RichText, Run, Table } from "@/lib/documents/model";
import { gridOf } from "@/lib/documents/renderers/table-grid";
import { tidyRichText } from "@/lib/documents/rich-text";
import { isSame } from "@/lib/documents/same";
import { inlineContent, runsOf } from "./inline";

/** A table as the editor holds it; kept whole where rows and columns cannot say how its cells cover each other. */
export function tableNode(schema: Schema, id: string, table: Table): EditorNode {
  const fixed = () => schema.node("fixedTable", { id, table });
  const width = table.rows[0]?.length ?? 0;
  if (width === 0 || table.rows.some((row) => row.length !== width)) return fixed();
  const node = editableTable(schema, id, table);
  return isSame(tableOf(node), table) ? node : fixed();
}

function editableTable(schema: Schema, id: string, table: Table): EditorNode {
  const rows = gridOf(table).map(({ cells }) =>
    schema.node(
      "row",
      null,
      cells.map(({ columnSpan, rowSpan, paragraphs }) =>
        schema.node(
          "cell",
          { colspan: columnSpan, rowspan: rowSpan },
          paragraphs.map((text) => schema.node("cellLine", null, inlineContent(schema, text))),
        ),
      ),
    ),
  );
  return schema.node("table", { id, headerRows: table.headerRows }, rows);
}

/** The table that the editor holds. */
export function tableOf(node: EditorNode): Table {
  if (node.type.name === "fixedTable") return node.attrs.table;
  const map = TableMap.get(node);
  const rows = Array.from({ length: map.height }, (_, row) =>
    Array.from({ length: map.width }, (_, column): Cell => {
      const at = map.map[row * map.width + column] ?? 0;
      const corner = map.findCell(at);
      if (corner.left !== column) return { merged: "left" };
      if (corner.top !== row) return { merged: "up" };
      const cell = node.nodeAt(at);
      return { text: cell ? cellText(cell) : [] };
    }),
  );
  return { headerRows: Math.min(node.attrs.headerRows, map.height), rows };
}

function cellText(cell: EditorNode): RichText {
  const runs: Run[] = [];
  cell.forEach((line, _, index) => {
    if (index > 0) runs.push({ text: "\n" });
    runs.push(...runsOf(line));
  });
  return tidyRichText(runs);
}
