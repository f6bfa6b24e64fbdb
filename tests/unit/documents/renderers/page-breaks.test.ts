import { describe, expect, test } from "vitest";
import type { OfficialDocument } from "@/lib/documents/model";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { dash, heading, samplePaper } from "./sample-paper";
import { pagesOfPdf } from "./text-of";

const sentence =
  "Mỗi bản có ít nhất một việc làm cụ thể, đo được, hoàn thành trước ngày 30/11/2026.";

/** A plan a little longer each time, so that every kind of line comes to the end of a page once. */
function planOf(paragraphs: number): OfficialDocument {
  const body = Array.from({ length: Math.ceil(paragraphs / 3) }, (_, index) =>
    heading("1.", `Tiêu đề thứ ${index + 1}`, [dash(sentence), dash(sentence), dash(sentence)]),
  );
  return { ...samplePaper, preamble: [], body: [heading("I.", "NỘI DUNG", body)], annexes: [] };
}

describe("ngắt trang", () => {
  const lengths = Array.from({ length: 14 }, (_, index) => 15 + 3 * index);

  test.each(lengths)(
    "văn bản %i đoạn: tiêu đề không ở cuối trang, chữ ký không đứng một mình",
    async (length) => {
      const pages = await pagesOfPdf(renderPdf(planOf(length)));
      for (const page of pages) {
        const lines = page.split("\n").filter((line) => line !== "");
        expect(lines.at(-1)).not.toMatch(/Tiêu đề thứ|NỘI DUNG/);
      }
      const signed = pages.filter((page) => page.includes("Nơi nhận:"));
      expect(signed).toHaveLength(1);
      expect(signed[0]).toMatch(/tổ chức thực hiện\.\/\.[\s\S]*Lò Văn Thử/);
    },
  );
});
