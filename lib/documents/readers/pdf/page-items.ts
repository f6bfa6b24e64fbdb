import { getDocumentProxy } from "unpdf";
import { limits } from "../limits";
import { UnreadableFile } from "../source";

/** A piece of text where the page has it: points from the left and from the top of the page as it is looked at. */
export type Item = {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  bold: boolean;
  italic: boolean;
};

export type Page = { width: number; height: number; items: readonly Item[] };

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;
type PdfPage = Awaited<ReturnType<Document["getPage"]>>;

/** The text of each page with its place and weight. Throws UnreadableFile. */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const document = await open(bytes);
  try {
    if (document.numPages > limits.pdfPages) {
      throw new UnreadableFile(
        `Tệp PDF có ${document.numPages} trang, nhiều hơn mức ${limits.pdfPages} trang đọc được.`,
      );
    }
    const deadline = performance.now() + limits.milliseconds;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > deadline) {
        throw new UnreadableFile(
          "Tệp PDF quá phức tạp nên không đọc kịp; hãy dùng tệp Word (.docx).",
        );
      }
      pages.push(await readPage(await document.getPage(number)));
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // pdf.js takes the bytes away from their owner, hence the copy. No picture is decoded, no font of the machine used.
    return await getDocumentProxy(bytes.slice(), {
      verbosity: 0,
      maxImageSize: 1,
      disableFontFace: true,
      useSystemFonts: false,
    });
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") {
      throw new UnreadableFile("Tệp PDF được đặt mật khẩu; hãy bỏ mật khẩu rồi tải lên lại.");
    }
    throw new UnreadableFile(
      "Tệp PDF bị hỏng hoặc tải lên chưa trọn; hãy xuất lại từ Word rồi thử lại.",
    );
  }
}

async function readPage(page: PdfPage): Promise<Page> {
  const view = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  const texts = content.items.flatMap((item) => ("str" in item && item.str.trim() ? [item] : []));
  // The names of fonts, which tell bold from plain, come with the drawing instructions.
  if (texts.length > 0) await page.getOperatorList();
  const fonts = new Map<string, string>();
  const fontName = (id: string) => {
    const known = fonts.get(id);
    if (known !== undefined) return known;
    const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const name = font && typeof font === "object" && "name" in font ? String(font.name) : "";
    fonts.set(id, name);
    return name;
  };
  const items = texts.flatMap((item): Item[] => {
    const [a, b, , d, left, baseline] = multiply(view.transform, item.transform);
    // Text at an angle is a watermark or a stamp.
    if (Math.abs(b) > Math.abs(a) / 10 || a <= 0) return [];
    const font = fontName(item.fontName);
    return [
      {
        text: repairFontSlips(item.str),
        left,
        right: left + item.width,
        baseline,
        size: Math.abs(d),
        bold: /bold|black|heavy|semibold|[-,]bd/i.test(font),
        italic: /italic|oblique|[-,]it\b/i.test(font),
      },
    ];
  });
  page.cleanup();
  return { width: view.width, height: view.height, items };
}

/** Fonts whose own table says ƣ and ƥ for ư and ơ: "thƣởng", "đƣợc" (DOMAIN 11.3). */
const repairFontSlips = (text: string) =>
  text.replace(/[ƣƢƥƤ]/g, (letter) => ({ ƣ: "ư", Ƣ: "Ư", ƥ: "ơ", Ƥ: "Ơ" })[letter] ?? letter);

type Matrix = [number, number, number, number, number, number];

function multiply(outer: readonly number[], inner: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = outer;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}
