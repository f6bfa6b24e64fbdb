import { describe, expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { emptyDocument, richText } from "@/lib/documents/model";
import { planWith } from "../../../support/documents";

function periodOf(sentence: string, date = { day: "10", month: "3", year: "2026" } as const) {
  const { start, end } = proposeFacts(
    planWith(`I. THỜI GIAN THI ĐUA\n${sentence}`, { date }),
  ).period;
  return [start, end];
}

describe("the period a clause about time states", () => {
  test.each([
    ["Từ nay đến hết năm 2026.", "2026-03-10", "2026-12-31"],
    ["Từ nay đến hết ngày 30/11/2026", "2026-03-10", "2026-11-30"],
    ["Từ ngày phát động kế hoạch này đến hết tháng 12 năm 2026.", null, "2026-12-31"],
    ["Từ ngày ban hành Kế hoạch đến hết quý III/2026.", "2026-03-10", "2026-09-30"],
    ["Từ ngày 01/6/2026 đến ngày 31/12/2026.", "2026-06-01", "2026-12-31"],
    ["Từ ngày 05 đến hết ngày 20 tháng 9 năm 2026.", "2026-09-05", "2026-09-20"],
    ["Từ 01/6 đến 30/9.", "2026-06-01", "2026-09-30"],
    ["Từ 15/11 đến ngày 20/01/2027.", "2026-11-15", "2027-01-20"],
    ["Bắt đầu từ tháng 4/2026 và kết thúc vào tháng 10/2026.", "2026-04-01", "2026-10-31"],
    ["Phong trào diễn ra trong nhiệm kỳ 2025 - 2030.", "2025-01-01", "2030-12-31"],
    ["Thực hiện trong giai đoạn 2026-2030, mỗi năm đánh giá một lần.", "2026-01-01", "2030-12-31"],
    ["Từ năm 2026 đến năm 2030.", "2026-01-01", "2030-12-31"],
    [
      "Từ khi Kế hoạch được ban hành và kéo dài trong nhiệm kỳ 2025 - 2030.",
      "2026-03-10",
      "2030-12-31",
    ],
    ["Trong năm 2026.", "2026-01-01", "2026-12-31"],
    ["Quý II năm 2026.", "2026-04-01", "2026-06-30"],
    ["Đến 30/9/2026.", null, "2026-09-30"],
    ["Phong trào kéo dài thường xuyên, liên tục.", null, null],
  ])("%s", (sentence, start, end) => {
    expect(periodOf(sentence)).toEqual([start, end]);
  });

  test("“từ nay” is unknown while the paper has no day", () => {
    const { period } = proposeFacts(
      planWith("I. THỜI GIAN\nTừ nay đến hết năm 2026.", {
        date: { day: null, month: "3", year: "2026" },
      }),
    );
    expect([period.start, period.end]).toEqual([null, "2026-12-31"]);
  });

  test("a clause about time is believed before other mentions, papers cited and events past", () => {
    const { period } = proposeFacts(
      planWith(
        "I. MỤC ĐÍCH\nChào mừng 40 năm thành lập xã (02/9/1986 - 02/9/2026) theo Chỉ thị số 8/CT-UBND ngày 05/01/2026.\n" +
          "II. GIẢI PHÁP\n1. Tuyên truyền\n- Thời gian thực hiện: tháng 4/2026.\nIII. THỜI GIAN, CHỦ ĐỀ\n1. Thời gian: đến hết ngày 02/9/2026.\n2. Chủ đề: “Một cây một người”.",
      ),
    );
    expect(period).toMatchObject({ start: null, end: "2026-09-02", label: "III.1" });
  });

  test("two lines may give the two ends", () => {
    expect(
      proposeFacts(
        planWith("I. THỜI GIAN\n- Bắt đầu: ngày 01/4/2026.\n- Kết thúc: ngày 30/6/2026."),
      ).period,
    ).toMatchObject({ start: "2026-04-01", end: "2026-06-30" });
  });

  test("nothing said, nothing proposed", () => {
    expect(proposeFacts({ ...emptyDocument, subject: richText("Trồng cây") }).period).toMatchObject(
      {
        start: null,
        end: null,
        clauseId: null,
      },
    );
  });
});

test("a paper that changes another has no days of its own because it names the other's year", () => {
  const plan = planWith(
    "I. NỘI DUNG SỬA ĐỔI\n1. Sửa đổi khoản 1 Mục I như sau:\n- “1. Trồng cây.”",
    {
      subject: richText(
        "Sửa đổi, bổ sung một số nội dung của Kế hoạch số 12/KH-UBND ngày 10 tháng 3 năm 2026 phát động thi đua",
      ),
    },
  );
  expect(proposeFacts(plan).period).toMatchObject({ start: null, end: null });
});
