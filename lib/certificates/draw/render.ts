import { join } from "node:path";
import { setImmediate as letOthersIn } from "node:timers/promises";
import { lineHeight } from "@/lib/certificates/fit";
import { type Places, placeKeys, sheet, whitePlaces } from "@/lib/certificates/layout";
import { pdfFonts, typst, workspace } from "@/lib/documents/renderers/pdf/compiler";
import { drawBorder } from "./border";
import { type Certificate, composePage } from "./compose";
import { qrSvg } from "./qr";
import { certificateTemplate, dataFile } from "./template";
import { compileInThread, type PdfOptions } from "./thread";

export type Sheet = {
  /** Null: the whole certificate, with its border, on white paper; else only words, on stock. */
  stock: Places | null;
  /** The commune's picture of the national emblem (PNG); without one its room stays white. */
  emblem?: Uint8Array | null;
  /** For a test print: a grid in millimetres and the boxes. */
  hasRuler?: boolean;
};

/** Certificates as one PDF, a page each, in their order. For a few: this thread does nothing else meanwhile. */
export function renderCertificates(
  certificates: readonly Certificate[],
  sheetOf: Sheet,
): Uint8Array<ArrayBuffer> {
  return compiled(
    certificates,
    sheetOf,
    (document) => new Uint8Array(typst().pdf(document, pdfOptions(certificates.length))),
  );
}

/**
 * The same for any number, drawn in a thread of its own; the laying out before lets others have their turn. `tell` hears
 * how many have been laid out.
 */
export async function renderManyCertificates(
  certificates: readonly Certificate[],
  sheetOf: Sheet,
  tell: (done: number) => Promise<void> = async () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const places = sheetOf.stock ?? whitePlaces;
  const pages: Uint8Array[] = [];
  for (const certificate of certificates) {
    pages.push(pageOf(certificate, places));
    if (pages.length % turn !== 0) continue;
    await tell(pages.length);
    await letOthersIn();
  }
  const data = dataOf(certificates, sheetOf, pages);
  return compileInThread(
    { template: certificateTemplate, dataPath, data },
    pdfOptions(certificates.length),
  );
}

/** So many are laid out in one go: some ten milliseconds. */
const turn = 10;

/** Tags would double a thousand pages; each is one picture of words in reading order. */
const pdfOptions = (pages: number): PdfOptions => ({ pdfStandard: "1.7", pdfTags: pages <= 20 });

/** One certificate as a picture for the screen. */
export function previewSvg(certificate: Certificate, sheetOf: Sheet): string {
  return compiled([certificate], sheetOf, (document) => typst().plainSvg(document));
}

type Compiled = NonNullable<ReturnType<ReturnType<typeof typst>["compile"]>["result"]>;

function compiled<Result>(
  certificates: readonly Certificate[],
  sheetOf: Sheet,
  draw: (document: Compiled) => Result,
): Result {
  const places = sheetOf.stock ?? whitePlaces;
  const pages = certificates.map((each) => pageOf(each, places));
  const data = dataOf(certificates, sheetOf, pages);
  const compiler = typst();
  compiler.mapShadow(dataPath, Buffer.from(data.buffer));
  const result = compiler.compile({ mainFileContent: certificateTemplate });
  compiler.unmapShadow(dataPath);
  if (!result.result) {
    const diagnostics = result.takeDiagnostics();
    throw new Error(
      `Typst: ${JSON.stringify(diagnostics && compiler.fetchDiagnostics(diagnostics))}`,
    );
  }
  const drawn = draw(result.result);
  compiler.evictCache(0);
  return drawn;
}

const dataPath = join(workspace, dataFile);
const bytesOf = (text: string) => new TextEncoder().encode(text);

const pageOf = (certificate: Certificate, places: Places) =>
  bytesOf(JSON.stringify(composePage(certificate, places, qrSvg)));

/** What the template draws. As bytes, page by page: a thousand pages as objects, or as text, take several times more. */
function dataOf(
  certificates: readonly Certificate[],
  { stock, emblem = null, hasRuler = false }: Sheet,
  pages: readonly Uint8Array[],
): Uint8Array<ArrayBuffer> {
  const places = stock ?? whitePlaces;
  const common = JSON.stringify({
    title: certificates.length === 1 ? `Giấy khen ${certificates[0]?.words.name}` : "Giấy khen",
    sheet,
    lineHeight,
    fonts: pdfFonts,
    border: stock === null ? drawBorder() : null,
    emblem: emblem ? pictureSvg(emblem) : null,
    ruler: hasRuler,
    frames: hasRuler ? placeKeys.map((key) => places[key]).filter(({ isShown }) => isShown) : [],
  });
  const comma = bytesOf(",");
  return new Uint8Array(
    Buffer.concat([
      bytesOf(`${common.slice(0, -1)},"pages":[`),
      ...pages.flatMap((page, index) => (index === 0 ? [page] : [comma, page])),
      bytesOf("]}"),
    ]),
  );
}

/** A PNG inside an SVG: what comes to Typst is text. */
function pictureSvg(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const content = Buffer.from(png).toString("base64");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${content}"/></svg>`;
}
