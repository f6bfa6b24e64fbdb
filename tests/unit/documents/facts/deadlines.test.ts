import { describe, expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { planWith } from "../../../support/documents";

const deadlinesOf = (sentence: string) => {
  const facts = proposeFacts(
    planWith(
      `I. THỜI GIAN\nTừ ngày 01/4/2026 đến hết ngày 31/12/2026.\nII. NỘI DUNG\n1. ${sentence}`,
    ),
  );
  return facts.deadlines.map(({ date }) => date);
};

describe("deadlines", () => {
  test.each<[string, string[]]>([
    ["Xóa hết nhà tạm trước ngày 31/10/2026.", ["2026-10-31"]],
    ["Các thôn gửi báo cáo chậm nhất ngày 15/12 về xã.", ["2026-12-15"]],
    ["Bình xét xong trước 25/11.", ["2026-11-25"]],
    ["Gửi danh sách về Phòng Kinh tế trước ngày 05 tháng 12 năm 2026.", ["2026-12-05"]],
    ["Hạn đăng ký: 20/4/2026.", ["2026-04-20"]],
    ["Hoàn thành trồng cây trong tháng 6/2026.", ["2026-06-30"]],
    ["Sơ kết trước ngày 15/7/2026 và ngày 15/10/2026.", ["2026-07-15", "2026-10-15"]],
    ["Nghiệm thu trước tháng 9/2026.", ["2026-08-31"]],
    ["Nộp bài dự thi trước ngày 31/4/2026.", []],
    ["Báo cáo trước ngày 20 hằng tháng.", []],
    ["Hằng năm, trước ngày 05/12, các thôn gửi kết quả.", []],
    ["Thực hiện Kế hoạch số 21/KH-UBND ngày 05/02/2026 của UBND tỉnh.", []],
    ["Hộ có người sinh trước ngày 01/01/1966.", []],
    ["Kỷ niệm ngày thành lập xã 02/9/1986.", []],
  ])("%s", (sentence, dates) => {
    expect(deadlinesOf(sentence)).toEqual(dates);
  });

  test("what repeats is a rule, not a date", () => {
    const { recurringDeadlines } = proposeFacts(
      planWith("I. NỘI DUNG\n1. Báo cáo trước ngày 20 hằng tháng."),
    );
    expect(recurringDeadlines).toMatchObject([
      { every: "month", day: 20, month: null, label: "I.1" },
    ]);
  });
});
