/** A stream of a PDF: what its dictionary says besides its length, and its bytes. */
type Stream = { dictionary?: string; bytes: Uint8Array };

const latin = (text: string) => Buffer.from(text, "latin1");

/**
 * A PDF of one page that draws the given stream in Times as /F1. Objects that follow are numbered from 6; `xObjects`
 * names those the page may draw.
 */
export function pdfFile(
  contents: Uint8Array | Stream,
  xObjects = "",
  objects: readonly Stream[] = [],
): Uint8Array {
  const stream = "bytes" in contents ? contents : { bytes: contents };
  const plain = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>/XObject<<${xObjects}>>>>>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
  ].map((dictionary, at) => latin(`${at + 1} 0 obj${dictionary}endobj\n`));
  const streams = [stream, ...objects].flatMap(({ dictionary = "", bytes }, at) => [
    latin(`${at + 5} 0 obj<<${dictionary}/Length ${bytes.length}>>\nstream\n`),
    bytes,
    latin("\nendstream endobj\n"),
  ]);
  return Buffer.concat([
    latin("%PDF-1.4\n"),
    ...plain,
    ...streams,
    latin("trailer<</Root 1 0 R>>\n%%EOF"),
  ]);
}
