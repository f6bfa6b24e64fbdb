import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy, getMeta } from "unpdf";
import { describe, expect, test } from "vitest";
import { richText } from "@/lib/documents/model";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { draftPaper, samplePaper } from "./sample-paper";
import { pagesOfPdf } from "./text-of";

const partOf = (bytes: Uint8Array, path: string) =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const millimetres = (points: number) => Math.round((points * 25.4) / 72);

describe("tệp Word", () => {
  test("khổ A4, lề 20-20-30-15 mm, phụ lục bảng rộng nằm ngang, đánh số trang lại từ 1", async () => {
    const xml = partOf(await renderDocx(samplePaper), "word/document.xml");
    const sections = xml.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
    expect(sections).toHaveLength(3);
    for (const section of sections) {
      expect(section).toContain(
        '<w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701"',
      );
      expect(section).toContain('<w:pgNumType w:start="1"/><w:titlePg/>');
    }
    expect(sections.map((section) => /w:orient="(\w+)"/.exec(section)?.[1])).toEqual([
      "portrait",
      "landscape",
      "portrait",
    ]);
  });

  test("kiểu đoạn có tên tiếng Việt; chú thích là chú thích thật; ngôn ngữ vi", async () => {
    const bytes = await renderDocx(samplePaper);
    const styles = partOf(bytes, "word/styles.xml");
    for (const name of ["Quốc hiệu", "Tiêu ngữ", "Trích yếu", "Đề mục 1", "Nơi nhận"])
      expect(styles).toContain(`<w:name w:val="${name}"/>`);
    expect(styles).toContain('w:val="vi-VN"');
    expect(partOf(bytes, "word/footnotes.xml")).toContain("Toàn xã có 14 bản");
    expect(partOf(bytes, "docProps/core.xml")).toContain("<dc:language>vi-VN</dc:language>");
  });

  test("cùng văn bản cho cùng tệp, từng byte", async () => {
    expect(await renderDocx(samplePaper)).toEqual(await renderDocx(samplePaper));
  });
});

describe("tệp PDF", () => {
  test("văn bản có ngày: PDF/A-2a, có thẻ, tiêu đề, ngôn ngữ và ngày của chính nó", async () => {
    const bytes = renderPdf(samplePaper);
    const { info, metadata } = await getMeta(await getDocumentProxy(new Uint8Array(bytes)));
    expect(info.CreationDate).toMatch(/^D:20260605/);
    expect(info.Title).toMatch(/^KẾ HOẠCH Phát động/);
    expect(info.Language).toBe("vi");
    expect(metadata?.get("pdfaid:part")).toBe("2");
    expect(metadata?.get("pdfaid:conformance")).toBe("A");
  });

  test("dự thảo chưa có ngày: không bịa ra ngày", async () => {
    const { info } = await getMeta(await getDocumentProxy(renderPdf(draftPaper)));
    expect(info.CreationDate).toBeUndefined();
  });

  test("ô trống, dấu tích trong mẫu biểu hiện được; chữ không phông nào có thì không còn là PDF/A", () => {
    const isArchival = (closing: string) =>
      Buffer.from(renderPdf({ ...samplePaper, closing: [richText(closing)] })).includes("pdfaid");
    expect(isArchival("☐ Tập thể ☑ Cá nhân ✓ ➢")).toBe(true);
    expect(isArchival("漢")).toBe(false);
  });

  test("cùng văn bản cho cùng tệp, từng byte", () => {
    expect(renderPdf(samplePaper)).toEqual(renderPdf(samplePaper));
    expect(renderPdf(draftPaper)).toEqual(renderPdf(draftPaper));
  });

  test("số trang ở giữa lề trên từ trang 2; mỗi phụ lục đánh số riêng, trang đầu không hiện số", async () => {
    const pages = await pagesOfPdf(renderPdf(samplePaper));
    const numbers = pages.map((page) => /^(\d+)\n/.exec(page)?.[1] ?? "");
    expect(numbers[0]).toBe("");
    expect(numbers[1]).toBe("2");
    const annexes = pages.flatMap((page, index) => (/^Phụ lục I{1,2}\n/.test(page) ? [index] : []));
    expect(annexes).toHaveLength(2);
    expect(numbers[(annexes[0] ?? 0) + 1]).toBe("2");
  });

  test("phụ lục bảng rộng nằm ngang, hàng tiêu đề lặp lại ở mỗi trang", async () => {
    const pdf = await getDocumentProxy(renderPdf(samplePaper));
    const page = await pdf.getPage(3);
    expect(page.view.slice(2).map(millimetres)).toEqual([297, 210]);
    const pages = await pagesOfPdf(renderPdf(samplePaper));
    expect(pages[2]).toContain("Đơn vị phối hợp");
    expect(pages[3]).toContain("Đơn vị phối hợp");
  });
});
