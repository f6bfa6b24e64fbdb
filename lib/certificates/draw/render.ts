import { lineHeight } from "@/lib/certificates/fit";
import { type Places, placeKeys, sheet, whitePlaces } from "@/lib/certificates/layout";
import { pdfFonts, typst } from "@/lib/documents/renderers/pdf/compiler";
import { drawBorder } from "./border";
import { type Certificate, composePage } from "./compose";
import { qrSvg } from "./qr";
import { certificateTemplate } from "./template";

export type Sheet = {
  /** Null: the whole certificate, with its border, on white paper; else only words, on stock. */
  stock: Places | null;
  /** The commune's picture of the national emblem (PNG); without one its room stays white. */
  emblem?: Uint8Array | null;
  /** For a test print: a grid in millimetres and the boxes. */
  hasRuler?: boolean;
};

/** Certificates as one PDF, a page each, in their order. */
export function renderCertificates(
  certificates: readonly Certificate[],
  sheetOf: Sheet,
): Uint8Array<ArrayBuffer> {
  return compiled(
    certificates,
    sheetOf,
    (document) =>
      // Tags would double a thousand pages; each is one picture of words in reading order.
      new Uint8Array(
        typst().pdf(document, { pdfStandard: "1.7", pdfTags: certificates.length <= 20 }),
      ),
  );
}

/** One certificate as a picture for the screen. */
export function previewSvg(certificate: Certificate, sheetOf: Sheet): string {
  return compiled([certificate], sheetOf, (document) => typst().plainSvg(document));
}

type Compiled = NonNullable<ReturnType<ReturnType<typeof typst>["compile"]>["result"]>;

function compiled<Result>(
  certificates: readonly Certificate[],
  { stock, emblem = null, hasRuler = false }: Sheet,
  draw: (document: Compiled) => Result,
): Result {
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
  // Written page by page: a thousand of them as objects take more memory than their drawing.
  const pages = certificates.map((each) => JSON.stringify(composePage(each, places, qrSvg)));
  const data = `${common.slice(0, -1)},"pages":[${pages.join(",")}]}`;
  const compiler = typst();
  const result = compiler.compile({ mainFileContent: certificateTemplate, inputs: { data } });
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

/** A PNG inside an SVG: what comes to Typst is text. */
function pictureSvg(png: Uint8Array): string {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const content = Buffer.from(png).toString("base64");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${content}"/></svg>`;
}
