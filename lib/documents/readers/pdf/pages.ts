import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { limits } from "../limits";
import { UnreadableFile } from "../source";
import { type Page, readPage } from "./page-items";

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** The text of every page of a PDF. Throws UnreadableFile. */
export async function readPages(bytes: Uint8Array): Promise<Page[]> {
  const document = await open(bytes);
  try {
    if (document.numPages > limits.pdfPages) {
      throw new UnreadableFile(
        `Tệp PDF có ${document.numPages} trang, nhiều hơn mức ${limits.pdfPages} trang đọc được.`,
      );
    }
    const { OPS } = await getResolvedPDFJS();
    const deadline = performance.now() + limits.milliseconds;
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      if (performance.now() > deadline) {
        throw new UnreadableFile(
          "Tệp PDF quá phức tạp nên không đọc kịp; hãy dùng tệp Word (.docx).",
        );
      }
      pages.push(await readPage(await document.getPage(number), OPS));
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    // pdf.js takes the bytes away from their owner, hence the copy. No picture is decoded, no font of the machine used.
    return await getDocumentProxy(new Uint8Array(bytes), {
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
