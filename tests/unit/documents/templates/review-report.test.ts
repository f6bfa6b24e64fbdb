import { describe, expect, test } from "vitest";
import { asIssued } from "@/lib/documents/as-issued";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { plainText } from "@/lib/documents/model";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { isReport } from "@/lib/documents/paper-kind";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import type { ReviewReportFacts } from "@/lib/documents/templates/review-report/review-facts";
import { writeReviewReport } from "@/lib/documents/templates/review-report/review-report";
import { walkDocument } from "@/lib/documents/walk";
import { pagesOfPdf, textOfDocx, textOfHtml } from "../renderers/text-of";
import { reviewFacts } from "./review-facts";

const final: ReviewReportFacts = {
  ...reviewFacts,
  kind: "FINAL",
  grades: { exceeded: 3, met: 9, notMet: 1 },
  stories: [{ title: "Bản không rác", unit: "Bản Sim", text: "Mười hai hộ góp công dựng bãi." }],
};
const nothing: ReviewReportFacts = {
  ...reviewFacts,
  title: "Làm đường bản",
  pledges: [],
  reports: [],
  fields: [],
  units: [],
  difficulties: [],
  proposals: [],
};
const cases: [string, ReviewReportFacts][] = [
  ["sơ kết", reviewFacts],
  ["tổng kết", final],
  ["chưa có gì", nothing],
];

/** "I. …", "1. …" and the words, a table as its cells. */
function linesOf(facts: ReviewReportFacts): string[] {
  return [...walkDocument(writeReviewReport(facts))].map(({ clause }) =>
    clause.table
      ? clause.table.rows
          .map((row) => row.map((cell) => ("text" in cell ? plainText(cell.text) : "")).join(" | "))
          .join("\n")
      : `${clause.label} ${plainText(clause.text)}`.trim(),
  );
}

describe("mẫu báo cáo sơ kết, tổng kết", () => {
  test.each(cases)("%s: đúng thể thức báo cáo, chỉ còn chỗ trống là lỗi", (_, facts) => {
    const paper = writeReviewReport(facts);
    expect(isReport(paper)).toBe(true);
    expect(paper).toMatchObject({ type: "BÁO CÁO", symbol: "BC-UBND", number: null });
    const findings = checkDocument(paper, {});
    expect(findings.filter(({ severity }) => severity !== "info").map(({ rule }) => rule)).toEqual(
      findings.filter(({ rule }) => rule === "blank-left").map(({ rule }) => rule),
    );
  });

  test.each(cases)("%s: dàn ý đọc lại như cũ; ba bản trình bày cùng một lời", async (_, facts) => {
    const paper = asIssued(writeReviewReport(facts), {
      number: 7,
      symbol: "BC-UBND",
      issuedOn: "2027-07-12",
      place: "Nậm Sim",
    });
    expect(printOutline(parseOutline(printOutline(paper)))).toBe(printOutline(paper));
    const pages = await pagesOfPdf(renderPdf(paper));
    const words = textOfDocx(await renderDocx(paper));
    expect(textOfHtml(renderHtml(paper))).toEqual(words);
    expect(pages.length).toBeGreaterThan(0);
  });

  test("bảng chỉ tiêu có mọi con số, chỗ không có số là gạch ngang", () => {
    expect(linesOf(reviewFacts)).toContain(
      [
        "TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Đăng ký | Thực hiện | Tỷ lệ (%)",
        "1 | Số hộ làm chuồng trại xa nhà | hộ | 60 | 64 | 70 | 109,4",
        "2 | Tỷ lệ hộ phân loại rác tại nhà | % | – | 85 | 80,5 | 94,7",
        "3 | Đường bản được trồng hoa | km | 12 | – | – | –",
      ].join("\n"),
    );
  });

  test("lời đơn vị được dẫn nguyên văn, nói của đơn vị nào, báo cáo nào", () => {
    const lines = linesOf(reviewFacts);
    expect(lines).toContain(
      "- Bản Sim (báo cáo quý II năm 2027): “Thiếu xe chở rác | mưa kéo dài”.",
    );
    expect(lines).toContain(
      "- Tổ dân phố 2 (báo cáo quý I năm 2027): “- Hỗ trợ 02 thùng rác - Mở lớp tập huấn”.",
    );
  });

  test("đăng ký: ai đủ, ai muộn, ai chưa", () => {
    expect(linesOf(reviewFacts)).toContain(
      "- 13/14 đơn vị đã đăng ký (hạn ngày 20/01/2027), trong đó 02 đơn vị nộp sau hạn; 01 đơn vị chưa đăng ký.",
    );
  });

  test("tổng kết nói vượt, đạt, không đạt; có xếp loại, điển hình, bài học", () => {
    const lines = linesOf(final);
    expect(lines).toContain(
      "02/03 chỉ tiêu của kế hoạch có số liệu từ báo cáo của các đơn vị: so với số các đơn vị đăng ký, vượt 01, đạt 00, không đạt 01 chỉ tiêu. Chỉ tiêu tỷ lệ lấy bình quân của các đơn vị.",
    );
    expect(lines).toContain(
      "13 đơn vị được đánh giá kết quả thực hiện đăng ký: vượt 03, đạt 09, không đạt 01.",
    );
    expect(lines).toContain("1. Bản không rác (Bản Sim): Mười hai hộ góp công dựng bãi.");
    expect(lines.some((line) => line.includes("Bài học kinh nghiệm"))).toBe(true);
  });
});
