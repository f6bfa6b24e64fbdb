import { getDocumentProxy, getResolvedPDFJS } from "unpdf";

type Words = { str: string; x: number; y: number; width: number };

export type PrintedPage = {
  words: Words[];
  /** Every font that something on the page is drawn with. */
  fonts: { name: string; isEmbedded: boolean }[];
};

/** A PDF page by page as a reader has it: the words with their places in points, and the fonts they are drawn with. */
export async function* printedPages(pdf: Uint8Array): AsyncGenerator<PrintedPage> {
  const { OPS } = await getResolvedPDFJS();
  const document = await getDocumentProxy(new Uint8Array(pdf), {
    useSystemFonts: false,
    verbosity: 0,
  });
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [{ items }, drawing] = await Promise.all([
      page.getTextContent(),
      page.getOperatorList({ annotationMode: 0 }),
    ]);
    const used = new Set(
      drawing.fnArray.flatMap((code, at) =>
        code === OPS.setFont ? [String(drawing.argsArray[at]?.[0])] : [],
      ),
    );
    yield {
      words: items.flatMap((item) =>
        "str" in item
          ? [{ str: item.str, x: item.transform[4], y: item.transform[5], width: item.width }]
          : [],
      ),
      fonts: [...used].map((id) => {
        const { name, missingFile } = page.commonObjs.get(id);
        return { name, isEmbedded: !missingFile };
      }),
    };
    page.cleanup();
  }
  await document.loadingTask.destroy();
}

/** Letters of the portal's own, a part of them put into the file: "ABCDEF+Tinos-Bold". */
export const isOwnFont = ({ name, isEmbedded }: PrintedPage["fonts"][number]) =>
  isEmbedded && /^[A-Z]{6}\+(?:Tinos|NotoSansSymbols2)-/u.test(name);
