import { expect, test } from "vitest";
import { asIssued } from "@/lib/documents/as-issued";
import { documentSchema } from "@/lib/documents/document-schema";
import { plainText } from "@/lib/documents/model";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { correctionDecision } from "@/lib/documents/templates/decision-correction/decision-correction";
import { pagesOfPdf, textOfDocx, textOfHtml } from "../renderers/text-of";

const printed = {
  honorific: "Ông",
  name: "Lò Văn Thử",
  post: "",
  place: "bản Nà Thử",
  citation: "Vận động 12 hộ hiến đất",
};
const award = {
  award: "Giấy khen",
  isTitle: false,
  coefficient: null,
  moneyNote: "",
  councilResult: "",
};
const paper = correctionDecision({
  commune: {
    agency: ["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG THỬ"],
    name: "xã Mường Thử",
    kind: "xã",
    place: "Mường Thử",
    standingBody: "Phòng Văn hóa - Xã hội",
  },
  legalBases: ["Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022"],
  subject: "Về việc đính chính Quyết định số 12/QĐ-UBND ngày 20/8/2026",
  request: { number: "", on: null },
  councilDays: [],
  items: [{ part: "PERSON", ...printed, ...award }],
  signature: { lines: ["CHỦ TỊCH"], name: "Cầm Văn Thử" },
  corrected: { number: "12/QĐ-UBND", issuedOn: "2026-08-20" },
  corrections: [
    {
      position: 3,
      printed,
      corrected: { ...printed, name: "Lò Văn Thứ", post: "Trưởng bản", place: "" },
    },
    { position: 7, printed, corrected: { ...printed, citation: "Vận động 21 hộ hiến đất" } },
  ],
  grounds: "ghi sai so với hồ sơ đề nghị.",
});

test("a correction says of each what was printed and how it is to be read, why, and what stays", () => {
  expect(documentSchema.safeParse(paper).error).toBeUndefined();
  expect(paper.body.map(({ text }) => plainText(text))).toEqual([
    "Đính chính lời ghi trong danh sách kèm theo Quyết định số 12/QĐ-UBND ngày 20/8/2026 của Chủ tịch Ủy ban nhân dân xã Mường Thử như sau:",
    "Lý do: ghi sai so với hồ sơ đề nghị.",
    expect.stringContaining("Các nội dung khác của Quyết định số 12/QĐ-UBND không thay đổi."),
    expect.stringContaining("chịu trách nhiệm thi hành Quyết định này./."),
  ]);
  expect(paper.body[0]?.children.map(({ label, text }) => `${label} ${plainText(text)}`)).toEqual([
    "1. Tại số thứ tự 3 (ông Lò Văn Thử): tên đã ghi là “Lò Văn Thử”, nay đính chính là “Lò Văn Thứ”; bổ sung chức vụ, nghề nghiệp “Trưởng bản”; bỏ nơi ở, nơi công tác “bản Nà Thử”.",
    "2. Tại số thứ tự 7 (ông Lò Văn Thử): thành tích đã ghi là “Vận động 12 hộ hiến đất”, nay đính chính là “Vận động 21 hộ hiến đất”.",
  ]);
});

test("Word, PDF and the page say the same", async () => {
  const issued = asIssued(paper, {
    number: 5,
    issuedOn: "2026-11-20",
    place: "Mường Thử",
    symbol: "QĐ-UBND",
  });
  const { body } = textOfHtml(renderHtml(issued));
  expect(body).toContain("nay đính chính là “Lò Văn Thứ”");
  expect(textOfDocx(await renderDocx(issued)).body).toBe(body);
  const pages = await pagesOfPdf(renderPdf(issued));
  expect(pages.join(" ").replace(/\s+/gu, " ")).toContain("nay đính chính là “Lò Văn Thứ”");
});
