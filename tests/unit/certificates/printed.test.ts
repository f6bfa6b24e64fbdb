import { expect, test } from "vitest";
import { textsOf } from "@/lib/certificates/draw/compose";
import { renderCertificates, renderManyCertificates } from "@/lib/certificates/draw/render";
import { madeFrom } from "../../support/certificates";
import { isOwnFont, type PrintedPage, printedPages } from "../../support/printed-pages";

async function pagesOf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const pages: PrintedPage[] = [];
  for await (const page of printedPages(pdf)) pages.push(page);
  return pages;
}

const squeezed = (text: string) => text.replace(/\s+/g, "");

test("drawn in a thread of its own: each page its words, in letters of the portal that are in the file", async () => {
  const certificates = Array.from({ length: 23 }, (_, index) => madeFrom(index * 5));
  const heard: number[] = [];
  const pdf = await renderManyCertificates(certificates, { stock: null }, async (done) => {
    heard.push(done);
  });
  expect(heard).toEqual([10, 20]);
  const pages = await pagesOf(pdf);
  expect(pages).toHaveLength(certificates.length);
  for (const [index, certificate] of certificates.entries()) {
    const page = pages[index];
    const text = squeezed((page?.words ?? []).map(({ str }) => str).join(""));
    for (const words of Object.values(textsOf(certificate))) {
      expect(text).toContain(squeezed(words));
    }
    expect(page?.fonts.length).toBeGreaterThan(0);
    expect(page?.fonts.filter((font) => !isOwnFont(font))).toEqual([]);
  }
  expect(pdf).toEqual(renderCertificates(certificates, { stock: null }));
});

test("what cannot be drawn is said, not waited for", async () => {
  const [place] = [{ isShown: true, x: 0, y: 0, width: 10, height: 10, size: 10, align: "odd" }];
  const stock = new Proxy({}, { get: () => place }) as never;
  await expect(renderManyCertificates([madeFrom(1)], { stock })).rejects.toThrow("Typst");
});

test("letters that are not in the file are told from ours", async () => {
  const stream = "BT /F1 24 Tf 50 100 Td (Giay khen) Tj ET";
  const pdf = `%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj
4 0 obj <</Length ${stream.length}>> stream
${stream}
endstream endobj
5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Times-Roman>> endobj
trailer <</Root 1 0 R>>
%%EOF`;
  const [page] = await pagesOf(new TextEncoder().encode(pdf));
  expect(page?.words.map(({ str }) => str).join("")).toBe("Giay khen");
  expect(page?.fonts.map(isOwnFont)).toEqual([false]);
  expect(page?.fonts[0]).toMatchObject({ isEmbedded: false });
});
