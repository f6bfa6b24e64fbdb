import type { Run } from "../../model";
import { isAllBold } from "../../rich-text";
import { letterRepair } from "../encodings";
import { limits } from "../limits";
import { tooComplex, tooLong } from "../refusals";
import { type SourceBlock, type SourceCell, type SourceTable, UnreadableFile } from "../source";
import { type Region, regionsOf } from "./columns";
import { readDrawings } from "./drawings";
import { type Line, linesOf, textOf } from "./lines";
import { takeNotes } from "./notes";
import { type Page, readPage } from "./page-items";
import { marginsOf, paragraphsOf } from "./paragraphs";
import { type RuledTable, takeTables } from "./ruled-tables";

/**
 * Reads a PDF by its text layer: lines by position, paragraphs by indentation and line width, header and signature as
 * two columns, page numbers dropped, a sentence cut by a page break put together. Throws UnreadableFile; a scan has
 * no text layer.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceBlock[]> {
  const deadline = performance.now() + limits.milliseconds;
  const pages: Page[] = [];
  let letters = 0;
  let pieces = 0;
  for await (const { drawing, OPS } of readDrawings(bytes)) {
    const page = readPage(drawing, OPS);
    pages.push(page);
    letters += page.items.reduce((sum, { text }) => sum + text.length, 0);
    pieces += page.items.length + page.rulings.length;
    if (letters > limits.characters) throw tooLong();
    if (pieces > limits.pdfPieces || page.items.length > limits.pdfPagePieces) throw tooComplex();
  }
  // A scan may carry the few letters of a digital signature.
  if (letters < 40 * Math.min(pages.length, 3)) {
    throw new UnreadableFile(
      "Tệp PDF là bản quét, không có lớp chữ; hãy dùng tệp Word (.docx) mà bản quét được in ra từ đó.",
    );
  }
  return readBlocks(repairPages(pages), deadline);
}

function readBlocks(pages: readonly Page[], deadline: number): SourceBlock[] {
  const sheets = pages.map((page, index) => {
    const { outside, tables } = takeTables(page.items, page.rulings);
    const lines = linesOf(outside);
    if (lines.length > limits.pdfPageLines || performance.now() > deadline) throw tooComplex();
    const notes = takeNotes(withoutPageNumber(lines, page, index + 1));
    return { ...notes, page, tables };
  });
  const margins = marginsOf(sheets.flatMap(({ lines }) => lines));
  const blocks: SourceBlock[] = [];
  let flow: Line[] = [];
  const startsPage = new Set<Line>();
  const notes = new Map<Line, (mark: string) => Run | undefined>();
  let hadRoom = false;

  function closeFlow() {
    const noteOf = (mark: string, line: Line) => notes.get(line)?.(mark);
    blocks.push(...paragraphsOf(flow, margins, noteOf, startsPage));
    flow = [];
  }

  for (const { lines, noteOf, page, tables } of sheets) {
    const regions = regionsAround(tables, lines);
    for (const line of lines) notes.set(line, noteOf);
    const first = regions[0];
    if (hadRoom && first?.kind === "flow" && first.lines[0]) startsPage.add(first.lines[0]);
    for (const region of regions) {
      if (region.kind === "flow") flow.push(...region.lines);
      else {
        closeFlow();
        blocks.push(region.kind === "ruled" ? ruledTable(region.table) : tableOf(region));
      }
    }
    // A page left a quarter empty was ended on purpose.
    const bottom = Math.max(lines.at(-1)?.baseline ?? 0, tables.at(-1)?.bottom ?? 0);
    hadRoom = bottom < page.height * 0.7;
  }
  closeFlow();
  return blocks;
}

/** Tables where they stand between the other lines of the page. */
function regionsAround(tables: readonly RuledTable[], lines: readonly Line[]) {
  const regions: (Region | { kind: "ruled"; table: RuledTable })[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const table of tables) {
    regions.push(...regionsOf(lines.filter(isBetween(above, table.top))), { kind: "ruled", table });
    above = table.top;
  }
  regions.push(...regionsOf(lines.filter(isBetween(above, Number.POSITIVE_INFINITY))));
  return regions;
}

const isBetween = (above: number, below: number) => (line: Line) =>
  line.baseline > above && line.baseline <= below;

function ruledTable({ rows }: RuledTable): SourceTable {
  const cells = rows.map((row) =>
    row.map((cell): SourceCell => {
      if ("merged" in cell) return cell;
      // Letters stand a little inside the rules.
      const margins = { left: cell.left + 5, right: cell.right - 5 };
      return { paragraphs: paragraphsOf(linesOf(cell.items), margins, () => undefined) };
    }),
  );
  return { kind: "table", rows: cells, headerRows: countHeadings(cells) };
}

const countHeadings = (rows: readonly (readonly SourceCell[])[]) => {
  const texts = (rows[0] ?? []).flatMap((cell) =>
    "paragraphs" in cell ? cell.paragraphs.map(({ text }) => text) : [],
  );
  return rows.length > 1 && texts.length > 0 && texts.every(isAllBold) ? 1 : 0;
};

function tableOf({ rows }: Extract<Region, { kind: "columns" }>): SourceTable {
  const columns = rows[0]?.map((_, column) => rows.flatMap((row) => row[column] ?? [])) ?? [];
  const margins = columns.map((lines) => ({ ...marginsOf(lines), narrow: true }));
  const cells = rows.map((row) =>
    row.map((lines, column) => ({
      paragraphs: paragraphsOf(lines, margins[column] ?? { left: 0, right: 0 }, () => undefined),
    })),
  );
  return { kind: "table", rows: cells, headerRows: countHeadings(cells) };
}

/** Drops a bare number, alone at the very top or bottom, that is the page's own (NĐ 30/2020, Phụ lục I, I.7). */
function withoutPageNumber(lines: Line[], page: Page, number: number): Line[] {
  const isNumber = (line: Line | undefined) =>
    line !== undefined &&
    (line.baseline < page.height * 0.12 || line.baseline > page.height * 0.88) &&
    new RegExp(`^(?:trang )?[-–]? ?${number} ?[-–]?(?: ?/ ?\\d+)?$`, "i").test(textOf(line));
  return lines.filter((line, index) => {
    const isEdge = index === 0 || index === lines.length - 1;
    return !(isEdge && isNumber(line));
  });
}

function repairPages(pages: readonly Page[]): Page[] {
  const repair = letterRepair(
    pages.flatMap(({ items }) => items.map(({ text }) => text)).join(" "),
  );
  return pages.map((page) => ({
    ...page,
    items: page.items.map((item) => ({ ...item, text: repair(item.text) })),
  }));
}
