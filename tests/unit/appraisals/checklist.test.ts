import { describe, expect, test } from "vitest";
import { checklistOf, openLines, skippedParts } from "@/lib/appraisals/checklist";
import type { AwardRules } from "@/lib/nominations/awards/award-rules";
import { readParts } from "@/lib/nominations/awards/parts";

const rules: AwardRules = {
  award: "cstdcs",
  authority: "COMMUNE",
  legalBasis: "Điều 80",
  isVerified: true,
  dossierParts: {
    FULL: readParts(["request", "report", "minutes", "vote-result", "proof?"]),
    SHORT: readParts(["request"]),
  },
  hasCertificate: false,
  certificate: "OWN_FORM",
  consultationDays: null,
  appraisalDays: 20,
  decisionDays: null,
  yearlyCutoff: null,
  vote: { method: "SECRET", threshold: 80, isStrict: false, denominator: "ALL", basis: "" },
  standards: [
    { key: "standards-1", text: "Chung", legalBasis: "Điều 23", audiences: [] },
    { key: "standards-group-1", text: "Tập thể", legalBasis: "Điều 28", audiences: ["COLLECTIVE"] },
  ],
  minAdvancedShare: null,
  sources: {},
};
const asked = { procedure: "FULL", audience: "PERSON" } as const;
const evidence = new Map([["report", ["Viết trên cổng"]]] as const);

describe("checklistOf", () => {
  test("Theo danh mục hồ sơ và tiêu chuẩn của đúng đối tượng; giấy có trong hồ sơ thì điền sẵn", () => {
    const lines = checklistOf(rules, asked, evidence);
    expect(lines.map(({ key, suggested }) => [key, suggested])).toEqual([
      ["part:request", "NO"],
      ["part:report", "YES"],
      ["part:minutes", "NO"],
      ["part:vote-result", "NO"],
      ["part:proof", "NOT_NEEDED"],
      ["standard:standards-1", null],
    ]);
  });

  test("Thủ tục đơn giản: bớt giấy nào thì nói giấy đó", () => {
    const lines = checklistOf(rules, { ...asked, procedure: "SHORT" }, evidence);
    expect(lines.map(({ key }) => key)).toEqual(["part:request", "standard:standards-1"]);
    expect(skippedParts(rules)).toEqual([
      "Báo cáo thành tích",
      "Biên bản họp xét",
      "Kết quả bỏ phiếu",
      "Chứng nhận, xác nhận thành tích",
    ]);
  });
});

describe("openLines", () => {
  const lines = checklistOf(rules, asked, evidence);
  const all = (answer: "YES" | "NO" | "NOT_NEEDED", note = "") =>
    new Map(lines.map(({ key }) => [key, { answer, note }]));
  test.each([
    ["chưa trả lời dòng nào", new Map(), 6],
    ["đủ cả", all("YES"), 0],
    ["không đạt: giấy nếu có thì được thiếu", all("NO"), 5],
    ["không cần mà không nói vì sao: mọi giấy bắt buộc", all("NOT_NEEDED"), 4],
    ["không cần, có nói", all("NOT_NEEDED", "Đã nộp năm trước"), 0],
  ])("%s", (_name, answers, count) => {
    expect(openLines(lines, answers)).toHaveLength(count);
  });
});
