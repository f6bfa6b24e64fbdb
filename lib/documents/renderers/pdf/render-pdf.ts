import type { NodeTypstDocument } from "@myriaddreamin/typst-ts-node-compiler";
import * as layout from "../../layout";
import type { DateParts, OfficialDocument } from "../../model";
import { layOut } from "../paper";
import { pdfFonts, typst } from "./compiler";
import { template } from "./template";

/** Results of earlier papers that Typst keeps in memory before it forgets them. */
const remembered = 2;

/**
 * A PDF laid out by NĐ 30/2020, Phụ lục I, with embedded fonts and tags. A dated paper is PDF/A-2a and carries its own
 * date, so that it gives the same bytes whenever it is rendered; a draft without a date is an ordinary PDF without one,
 * and so is a paper with a sign that no font here can show (PDF/A forbids the empty box drawn in its place). Takes any
 * document, gives the file's bytes.
 */
export function renderPdf(document: OfficialDocument): Uint8Array {
  const date = paperDate(document.date);
  const data = JSON.stringify({
    paper: layOut(document),
    layout: { ...layout, fonts: pdfFonts },
    date,
  });
  const compiler = typst();
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  if (!compiled.result) throw new Error(`Typst: ${problems(compiled)}`);
  const bytes = (date && archival(compiled.result)) ?? plain(compiled.result);
  compiler.evictCache(remembered);
  return new Uint8Array(bytes);
}

const plain = (paper: NodeTypstDocument) => typst().pdf(paper, { pdfStandard: "1.7" });

/** PDF/A-2a, or null when a sign of the text cannot be shown. */
function archival(paper: NodeTypstDocument): Buffer | null {
  try {
    return typst().pdf(paper, { pdfStandard: "a-2a" });
  } catch (error) {
    if (/could not be displayed/.test(String(error))) return null;
    throw error;
  }
}

/** The day the paper bears, or null while it is incomplete or impossible. */
function paperDate({ day, month, year }: DateParts) {
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  const date = new Date(Date.UTC(parts.year, parts.month - 1, parts.day));
  const isReal =
    date.getUTCFullYear() === parts.year &&
    date.getUTCMonth() === parts.month - 1 &&
    date.getUTCDate() === parts.day;
  return isReal ? parts : null;
}

function problems(compiled: ReturnType<ReturnType<typeof typst>["compile"]>): string {
  const diagnostics = compiled.takeDiagnostics();
  return diagnostics ? JSON.stringify(typst().fetchDiagnostics(diagnostics)) : "no diagnostics";
}
