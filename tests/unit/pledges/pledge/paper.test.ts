import { describe, expect, test } from "vitest";
import { render } from "@/lib/documents/render";
import { type PledgeFacts, pledgeDocument } from "@/lib/documents/templates/pledge/pledge";
import { enteredWords } from "@/lib/pledges/entered-words";

const facts: PledgeFacts = {
  commune: { name: "xã Thử", headerLines: ["ỦY BAN NHÂN DÂN", "XÃ THỬ"], placeName: "Thử" },
  unit: "Bản Thử Một",
  campaignTitle: "Phát động phong trào thi đua làm đường bản",
  roundName: "năm 2026",
  paper: { number: "05/KH-UBND", issuedOn: "2026-01-10" },
  words: "Cả bản một lòng.",
  figures: [
    {
      indicator: "đường bản được cứng hóa",
      measure: "mét",
      baseline: "900",
      demanded: "từ 500 mét năm 2026",
      promised: "1.234,5",
      words: "",
      dueOn: "2026-10-30",
    },
  ],
  promises: [
    {
      indicator: "giữ sạch đường bản.",
      measure: "",
      baseline: "",
      demanded: "",
      promised: "",
      words: "Chiều thứ Bảy\nhằng tuần",
      dueOn: null,
    },
  ],
  own: [],
  persons: [],
  households: [{ name: "Hộ ông Lò Văn Thử", words: "hiến 50 m2 đất" }],
  receipt: "ĐK 12/2026",
  submittedAt: new Date("2026-03-05T02:00:00Z"),
  submittedBy: "Người Thử",
  lateReason: "Bản bị chia cắt",
  entered: enteredWords({
    fromFile: "",
    paperNote: "bản viết tay ngày 01/3/2026,\ntrưởng bản ký",
    createdBy: { user: { name: "Người Nhập" } },
    createdAt: new Date("2026-03-05T01:00:00Z"),
  }),
};

const text = async (of: PledgeFacts) =>
  new TextDecoder().decode(await render(pledgeDocument(of), "txt"));

describe("the paper of a pledge", () => {
  test("says what is promised, by whom, from which paper it was entered, and that it came late", async () => {
    const paper = await text(facts);

    expect(paper).toContain("BẢN ĐĂNG KÝ THI ĐUA");
    expect(paper).toContain("BẢN THỬ MỘT");
    expect(paper).toMatch(/I\. CHỈ TIÊU/);
    expect(paper).toMatch(/^Phong trào thi đua làm đường bản, năm 2026$/m);
    expect(paper).toContain("Đường bản được cứng hóa (mét)");
    expect(paper).toContain("1.234,5");
    expect(paper).toMatch(/II\. NỘI DUNG, VIỆC LÀM/);
    expect(paper).toContain("Giữ sạch đường bản: Chiều thứ Bảy hằng tuần");
    expect(paper).toMatch(/III\. HỘ GIA ĐÌNH ĐĂNG KÝ/);
    expect(paper).toContain("biên nhận số ĐK 12/2026, lúc 09:00 ngày 05/3/2026");
    expect(paper).toContain("Nộp sau hạn, lý do: Bản bị chia cắt");
    expect(paper).toContain(
      "Nhập hộ từ bản giấy bởi Người Nhập, ngày 05/3/2026 (bản viết tay ngày 01/3/2026, trưởng bản ký).",
    );
    expect(paper).toContain("Thử, ngày 05 tháng 3 năm 2026");
  });

  test("a draft says that it was not handed in, and bears no day", async () => {
    const paper = await text({ ...facts, submittedAt: null, receipt: "", entered: null });

    expect(paper).toContain("Bản nháp, chưa nộp.");
    expect(paper).not.toContain("biên nhận");
    expect(paper).not.toContain("Nhập hộ");
  });

  test.each(["pdf", "docx"] as const)("is rendered as %s", async (format) => {
    const bytes = await render(pledgeDocument(facts), format);

    expect(new TextDecoder("latin1").decode(bytes.slice(0, 4))).toBe(
      format === "pdf" ? "%PDF" : "PK\u0003\u0004",
    );
  });
});
