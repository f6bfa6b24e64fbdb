import { describe, expect, test } from "vitest";
import { renderDocx } from "@/lib/documents/renderers/docx/render-docx";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { renderPdf } from "@/lib/documents/renderers/pdf/render-pdf";
import { invitationDocument } from "@/lib/documents/templates/council-invitation/council-invitation";
import { minutesDocument } from "@/lib/documents/templates/council-minutes/council-minutes";
import { sessionPapers } from "@/lib/documents/templates/council-minutes/session-papers";
import { pagesOfPdf, textOfDocx, textOfHtml } from "../renderers/text-of";
import { invitationFacts, minutesFacts, papersFacts } from "./council-facts";

const papers = [
  ["giấy mời", invitationDocument(invitationFacts)],
  ["biên bản", minutesDocument(minutesFacts)],
  ["tài liệu phiên họp", sessionPapers(papersFacts)],
] as const;

/** The words it has: a table's headings come again on its next page, and "98/2023/NĐ-CP" breaks at its strokes. */
const wordsOf = (text: string) => [...new Set(text.split(/[\s/]+/u))].filter(Boolean).toSorted();

describe("văn bản của Hội đồng", () => {
  test.each(papers)("%s: Word, PDF và HTML cùng lời", async (_, document) => {
    const { body } = textOfHtml(renderHtml(document));
    expect(textOfDocx(await renderDocx(document)).body).toBe(body);
    const pages = await pagesOfPdf(renderPdf(document));
    const drawn = pages.map((page) => page.replace(/^\d+\n/u, "")).join(" ");
    expect(wordsOf(drawn)).toEqual(wordsOf(body));
  });

  test("giấy mời có đủ thành phần của Mẫu 1.7, không có tên người được đề nghị", () => {
    const { body } = textOfHtml(renderHtml(invitationDocument(invitationFacts)));
    const order = [
      "UBND XÃ SUỐI LÀNH",
      "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG",
      "/GM-HĐTĐKT",
      "Suối Lành, ngày 20 tháng 11 năm 2026",
      "GIẤY MỜI",
      "trân trọng kính mời:",
      "Tới dự: họp xét khen thưởng",
      "Chủ trì: Cà Văn Chủ",
      "Thời gian: 08 giờ 00 phút, thứ Ba, 24/11/2026.",
      "Địa điểm: Hội trường",
      "./.",
      "TM. HỘI ĐỒNG",
      "CHỦ TỊCH",
      "Chủ tịch Ủy ban nhân dân xã",
      "Phụ lục",
    ].map((part) => body.replaceAll("\u00a0", " ").indexOf(part));
    expect(order).not.toContain(-1);
  });

  test.each([
    { atOpening: 5, notes: [], says: "khi khai mạc có mặt 5/6 thành viên Hội đồng, đủ" },
    {
      atOpening: 4,
      notes: ["đến sau khi khai mạc", "rời phiên họp trước khi kết thúc: họp Đảng ủy"],
      says: "khi khai mạc có mặt 4/6 thành viên Hội đồng, đủ",
    },
    {
      atOpening: null,
      notes: [],
      says: "Thành phần tham dự: có mặt 5/6 thành viên Hội đồng, gồm:",
    },
  ])(
    "biên bản: đủ người nói của lúc khai mạc ($atOpening), ai đến sau, ai về trước",
    ({ atOpening, notes, says }) => {
      const present = minutesFacts.present.map((each, index) => ({
        ...each,
        note: notes[index] ?? "",
      }));
      const document = minutesDocument({ ...minutesFacts, atOpening, present });
      const body = textOfHtml(renderHtml(document)).body.replaceAll("\u00a0", " ");
      expect(body).toContain(says);
      for (const note of notes) expect(body).toContain(`(${note})`);
      expect(body.includes("đủ số thành viên")).toBe(atOpening !== null);
      expect(body.includes("Trong phiên họp có 5 thành viên dự:")).toBe(atOpening === 4);
    },
  );

  test("biên bản theo Mẫu 1.9: không địa danh, ngày ở đầu; hai chữ ký; đủ điều phải ghi", () => {
    const { body } = textOfHtml(renderHtml(minutesDocument(minutesFacts)));
    expect(body.split("BIÊN BẢN")[0]).not.toMatch(/ngày|tháng/u);
    for (const words of [
      "Số: 01/BB-HĐTĐKT",
      "Thời gian bắt đầu: 08 giờ 05 phút, ngày 24/11/2026.",
      "có mặt 5/6 thành viên Hội đồng",
      "Hà Văn Sáu, Chỉ huy trưởng Quân sự, Ủy viên: đi công tác.",
      "Tòng Văn Bản: nội dung 1. Cùng đơn vị: Bản Nà Kiêng.",
      "Nội dung 2: chủ tọa không tham gia, Lò Thị Phó điều hành.",
      "Hà Văn Sáu: nội dung 2, đồng ý (gửi ngày 23/11).",
      "4/4 (100%)",
      "4/6 (66,66%)",
      "Một ủy viên đề nghị xét thêm thời gian công tác.",
      "Cuộc họp kết thúc vào 10 giờ 30 phút, ngày 24/11/2026",
    ]) {
      expect(body).toContain(words);
    }
    expect(body.indexOf("THƯ KÝ")).toBeLessThan(body.indexOf("CHỦ TỌA"));
  });

  test("không ai phải tránh, không ý kiến khác thì nói rõ; nội dung không biểu quyết được ghi riêng", () => {
    const [first] = minutesFacts.items;
    const items = first ? [{ ...first, recused: [], opinions: [], result: null }] : [];
    const { body } = textOfHtml(
      renderHtml(minutesDocument({ ...minutesFacts, items, dissent: "", absent: [] })),
    );
    expect(body).toContain("Không có thành viên nào phải tránh.");
    expect(body).toContain("Không có ý kiến khác.");
    expect(body).toContain("Vắng mặt: không.");
    expect(body).toContain("không biểu quyết tại phiên này");
  });
});
