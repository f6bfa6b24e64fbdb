import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { tableCell } from "../../layout";
import type { GridCell } from "../table-grid";
import type { Alignment, TableLayout } from "../table-layout";
import { type Footnotes, runsOf, solidLine } from "./inline";
import { twips } from "./units";

const borders = { top: solidLine, bottom: solidLine, left: solidLine, right: solidLine };
const margins = {
  marginUnitType: WidthType.DXA,
  top: twips(tableCell.edgePadding),
  bottom: twips(tableCell.edgePadding),
  left: twips(tableCell.sidePadding),
  right: twips(tableCell.sidePadding),
} as const;

const alignments: Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};

/** A table with borders; its heading rows are repeated on every page it reaches. */
export function dataTable(table: TableLayout, footnotes: Footnotes): Table {
  const widths = table.columns.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: { ...borders, insideHorizontal: solidLine, insideVertical: solidLine },
    margins,
    rows: table.rows.map(
      (row) =>
        new TableRow({
          tableHeader: row.isHeader,
          cantSplit: !row.mayBreak,
          children: row.cells.map((cell) => cellElement(cell, row.isHeader, table, footnotes)),
        }),
    ),
  });
}

function cellElement(
  cell: GridCell,
  isHeader: boolean,
  table: TableLayout,
  footnotes: Footnotes,
): TableCell {
  const { column, columnSpan, rowSpan, paragraphs } = cell;
  const width = table.columns
    .slice(column, column + columnSpan)
    .reduce((sum, share) => sum + twips(share), 0);
  return new TableCell({
    columnSpan,
    rowSpan,
    width: { size: width, type: WidthType.DXA },
    margins,
    verticalAlign: VerticalAlignTable.CENTER,
    children: paragraphs.map(
      (text) =>
        new Paragraph({
          style: isHeader ? "OTieuDeBang" : "OBang",
          ...(!isHeader && { alignment: alignments[table.alignments[column] ?? "left"] }),
          children: runsOf(text, footnotes, table.size),
        }),
    ),
  });
}
