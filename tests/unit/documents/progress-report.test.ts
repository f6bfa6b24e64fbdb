import { expect, test } from "vitest";
import { printOutline } from "@/lib/documents/outline/print";
import { render } from "@/lib/documents/render";
import {
  type ProgressReportFacts,
  progressReportDocument,
} from "@/lib/documents/templates/progress-report/progress-report";

const facts: ProgressReportFacts = {
  commune: { name: "xã Thử", headerLines: ["ỦY BAN NHÂN DÂN", "XÃ THỬ"], placeName: "Thử" },
  unit: "Bản Thử",
  campaignTitle: "Phát động phong trào thi đua làm đường bản",
  periodName: "quý I năm 2026",
  paper: { number: "05/KH-UBND", issuedOn: "2026-01-10" },
  figures: [
    {
      indicator: "đường bản được cứng hóa",
      measure: "mét",
      promised: "520",
      value: "405,5",
      total: "525,5",
      percent: "101,06%",
      words: "Ễ ợ ẵ Đ",
      corrected: "Đo lại",
    },
  ],
  promises: [
    {
      indicator: "giữ sạch đường bản.",
      measure: "",
      promised: "",
      value: "",
      total: "",
      percent: "",
      words: "Thứ Bảy\nhằng tuần",
      corrected: "",
    },
  ],
  results: "Hai mươi hộ hiến đất.\nMột hộ góp ba ngày công.",
  difficulties: "",
  proposals: "",
  photos: 2,
  receipt: "BC 3/2026",
  submittedAt: new Date("2026-03-25T02:00:00Z"),
  submittedBy: "Người Thử",
  lateReason: "Mưa\nlũ",
  isAccepted: true,
  entered: "Nhập hộ từ bản giấy bởi Cán bộ Thử, ngày 25/3/2026 (bản ngày 24/3).",
};

test("a report says what was done, how it came, and from which paper; empty parts are not there", () => {
  const text = printOutline(progressReportDocument(facts));

  expect(text).toContain("BÁO CÁO");
  expect(text).toContain("Kết quả thực hiện phong trào thi đua làm đường bản (quý I năm 2026)");
  expect(text).toContain("Đường bản được cứng hóa");
  expect(text).toContain("Thực hiện Kế hoạch số 05/KH-UBND ngày 10/01/2026");
  expect(text).toMatch(/^I\. KẾT QUẢ THỰC HIỆN CHỈ TIÊU$/m);
  expect(text).toContain("Đã đính chính: Đo lại");
  expect(text).toMatch(/^1\. Giữ sạch đường bản: Thứ Bảy hằng tuần$/m);
  expect(text).toMatch(/^III\. KẾT QUẢ NỔI BẬT$/m);
  expect(text).not.toContain("KHÓ KHĂN");
  expect(text).toContain("biên nhận số BC 3/2026");
  expect(text).toContain("Nộp sau hạn, lý do: Mưa lũ");
  expect(text).toContain("Nhập hộ từ bản giấy bởi Cán bộ Thử, ngày 25/3/2026 (bản ngày 24/3).");
});

test("a draft says so and has no day", () => {
  const draft = { ...facts, submittedAt: null, receipt: "", lateReason: "", entered: null };
  const document = progressReportDocument(draft);
  expect(document.date).toEqual({ day: null, month: null, year: null });
  expect(printOutline(document)).toContain("Bản nháp, chưa nộp.");
});

test("it is a Word file and a PDF", async () => {
  const document = progressReportDocument(facts);
  const [docx, pdf] = [await render(document, "docx"), await render(document, "pdf")];
  expect(Buffer.from(docx.slice(0, 2)).toString()).toBe("PK");
  expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe("%PDF-");
});
