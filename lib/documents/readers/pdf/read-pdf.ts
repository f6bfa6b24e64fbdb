import type { Run } from "../../model";
import { isAllBold } from "../../rich-text";
import { letterRepair } from "../encodings";
import { limits } from "../limits";
import { tooLong } from "../refusals";
import { type SourceBlock, type SourceTable, UnreadableFile } from "../source";
import { type Region, regionsOf } from "./columns";
import { type Line, linesOf, textOf } from "./lines";
import { takeNotes } from "./notes";
import type { Page } from "./page-items";
import { readPages } from "./pages";
import { marginsOf, paragraphsOf } from "./paragraphs";
import { assertStreamsUnpack } from "./streams";

/**
 * Reads a PDF by its text layer: lines by position, paragraphs by indentation and line width, header and signature as
 * two columns, page numbers dropped, a sentence cut by a page break put together. Throws UnreadableFile; a scan has
 * no text layer.
 */
export async function readPdf(bytes: Uint8Array): Promise<SourceBlock[]> {
  assertStreamsUnpack(bytes);
  const pages = repairPages(await readPages(bytes));
  const letters = pages
    .flatMap(({ items }) => items)
    .reduce((sum, { text }) => sum + text.length, 0);
  // A scan may carry the few letters of a digital signature.
  if (letters < 40 * Math.min(pages.length, 3)) {
    throw new UnreadableFile(
      "Tệp PDF là bản quét, không có lớp chữ; hãy dùng tệp Word (.docx) mà bản quét được in ra từ đó.",
    );
  }
  if (letters > limits.characters) {
    throw tooLong();
  }
  return readBlocks(pages);
}

function readBlocks(pages: readonly Page[]): SourceBlock[] {
  const sheets = pages.map((page, index) => ({
    ...takeNotes(withoutPageNumber(linesOf(page.items), page, index + 1)),
    page,
  }));
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

  for (const { lines, noteOf, page } of sheets) {
    const regions = regionsOf(lines);
    for (const line of lines) notes.set(line, noteOf);
    const first = regions[0];
    if (hadRoom && first?.kind === "flow" && first.lines[0]) startsPage.add(first.lines[0]);
    for (const region of regions) {
      if (region.kind === "flow") flow.push(...region.lines);
      else {
        closeFlow();
        blocks.push(tableOf(region));
      }
    }
    // A page left a quarter empty was ended on purpose.
    hadRoom = (lines.at(-1)?.baseline ?? 0) < page.height * 0.7;
  }
  closeFlow();
  return blocks;
}

function tableOf({ rows }: Extract<Region, { kind: "columns" }>): SourceTable {
  const columns = rows[0]?.map((_, column) => rows.flatMap((row) => row[column] ?? [])) ?? [];
  const margins = columns.map((lines) => ({ ...marginsOf(lines), narrow: true }));
  const cells = rows.map((row) =>
    row.map((lines, column) => ({
      paragraphs: paragraphsOf(lines, margins[column] ?? { left: 0, right: 0 }, () => undefined),
    })),
  );
  const isHeading =
    cells.length > 1 &&
    (cells[0] ?? []).every(({ paragraphs }) => paragraphs.every(({ text }) => isAllBold(text)));
  return { kind: "table", rows: cells, headerRows: isHeading ? 1 : 0 };
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
