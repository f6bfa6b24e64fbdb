import { isAllBold } from "../../rich-text";
import { limits } from "../limits";
import type { SourceBlock, SourceCell, SourceParagraph } from "../source";
import { type Reading, readParagraphs } from "./blocks";
import { child, elements, numberValue, onOff, value, type XmlElement } from "./xml";

type Row = { cells: SourceCell[]; isHeader: boolean };

/** A table (17.4) as a full grid; a table without a single row gives nothing. */
export function readTable(table: XmlElement, reading: Reading): SourceBlock[] {
  const rows: Row[] = [];
  const isNested = reading.inTable;
  reading.inTable = true;
  for (const row of within(table, "w:tr")) {
    const properties = child(row, "w:trPr");
    if (child(properties, "w:del")) continue;
    rows.push({
      cells: readRow(row, properties, rows.at(-1)?.cells ?? null, reading),
      isHeader: onOff(properties, "w:tblHeader") ?? false,
    });
  }
  reading.inTable = isNested;
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (width === 0) return [];
  for (const { cells } of rows) while (cells.length < width) cells.push({ paragraphs: [] });

  const used = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.some(({ cells }) => !isMerged(cells[column], "left")),
  );
  const grid = rows.map(({ cells }) => used.map((column) => cells[column] ?? { paragraphs: [] }));
  return [{ kind: "table", rows: grid, headerRows: countHeaderRows(rows) }];
}

function readRow(
  row: XmlElement,
  properties: XmlElement | undefined,
  above: readonly SourceCell[] | null,
  reading: Reading,
): SourceCell[] {
  const cells: SourceCell[] = [];
  addEmpty(cells, numberValue(properties, "w:gridBefore"));
  for (const cell of within(row, "w:tc")) {
    const look = child(cell, "w:tcPr");
    const room = limits.tableColumns - cells.length;
    if (room <= 0) break;
    const span = Math.min(Math.max(numberValue(look, "w:gridSpan") ?? 1, 1), room);
    if (continues(look, "w:hMerge") && cells.length > 0) cells.push({ merged: "left" });
    else if (continues(look, "w:vMerge") && above && above.length > cells.length) {
      cells.push({ merged: "up" });
    } else cells.push({ paragraphs: trimEmpty(readParagraphs(cell, reading)) });
    for (let column = 1; column < span; column++) cells.push({ merged: "left" });
  }
  addEmpty(cells, numberValue(properties, "w:gridAfter"));
  return cells;
}

/** `w:vMerge` without a value continues the cell above (17.4.84); "restart" begins one. */
const continues = (look: XmlElement | undefined, name: string) =>
  child(look, name) !== undefined && (value(look, name) ?? "continue") === "continue";

function addEmpty(cells: SourceCell[], count = 0) {
  const room = limits.tableColumns - cells.length;
  for (let index = 0; index < Math.min(count, room); index++) cells.push({ paragraphs: [] });
}

/** Rows of a table or cells of a row, those inside content controls and tracked insertions too. */
function within(element: XmlElement, name: string): XmlElement[] {
  return elements(element).flatMap((node) => {
    if (node.name === name) return [node];
    return /^w:(sdt|sdtContent|customXml|ins|moveTo)$/.test(node.name) ? within(node, name) : [];
  });
}

/** Every cell ends in a paragraph, often an empty one; the blank ones at its end say nothing. */
function trimEmpty(paragraphs: SourceParagraph[]): SourceParagraph[] {
  const last = paragraphs.findLastIndex(({ text, label }) => text.length > 0 || label);
  return paragraphs.slice(0, last + 1);
}

/** Rows marked as repeated headings; where none is, the first row when all its words are bold. */
function countHeaderRows(rows: readonly Row[]): number {
  const marked = rows.findIndex((row) => !row.isHeader);
  if (marked !== 0) return marked < 0 ? rows.length : marked;
  const paragraphs = (rows[0]?.cells ?? []).flatMap((cell) =>
    "paragraphs" in cell ? cell.paragraphs.filter(({ text }) => text.length > 0) : [],
  );
  const isHeading = paragraphs.length > 0 && paragraphs.every(({ text }) => isAllBold(text));
  return isHeading && rows.length > 1 ? 1 : 0;
}

const isMerged = (cell: SourceCell | undefined, by: "left" | "up") =>
  cell !== undefined && "merged" in cell && cell.merged === by;
