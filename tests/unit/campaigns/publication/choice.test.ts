import { describe, expect, test } from "vitest";
import { parseTime, publishSchema, readChoice } from "@/lib/campaigns/publication/choice";
import { longestClauseId } from "@/lib/documents/model";

const now = new Date("2026-11-21T02:00:00Z");

describe("giờ hẹn công khai", () => {
  test.each([
    ["7:30", "07:30"],
    ["07.30", "07:30"],
    ["7h30", "07:30"],
    ["7 giờ", "07:00"],
    ["16 giờ 05 phút", "16:05"],
    ["24:00", null],
    ["7:60", null],
    ["7", null],
    ["", null],
  ])("%s", (typed, clock) => {
    expect(parseTime(typed)).toBe(clock);
  });

  test("là giờ Việt Nam, dù máy chủ ở múi giờ nào", () => {
    const { publishAt } = readChoice(
      { chosen: "1", when: "later", day: "22/11/2026", time: "7:30" },
      null,
      now,
    );
    expect(publishAt).toEqual(new Date("2026-11-22T00:30:00Z"));
  });

  test.each([
    [
      "21/11/2026",
      "8:59",
      { timeError: "Giờ hẹn đã qua. Chọn giờ sau bây giờ, hoặc công khai ngay." },
    ],
    ["31/11/2026", "8:59", { dayError: "Ghi ngày/tháng/năm có thật, ví dụ 5/6/2026." }],
    ["22/11/2026", "sáng", { timeError: "Ghi giờ và phút, ví dụ 7:30." }],
  ])("%s %s không hẹn được", (day, time, error) => {
    const choice = readChoice({ chosen: "1", when: "later", day, time }, null, now);
    expect(choice).toMatchObject({ ...error, publishAt: null, day, time });
  });
});

describe("phần giữ nội bộ", () => {
  test("chưa chọn gì: ẩn số điện thoại, công khai ngay", () => {
    expect(readChoice({}, null, now)).toMatchObject({
      hiddenClauses: [],
      hidesAnnexes: false,
      hidesPhones: true,
      publishAt: null,
    });
  });

  test("chọn rồi thì đúng như đã chọn, kể cả bỏ chọn", () => {
    expect(readChoice({ chosen: "1", hide: ["a", "b"], annexes: "on" }, null, now)).toMatchObject({
      hiddenClauses: ["a", "b"],
      hidesAnnexes: true,
      hidesPhones: false,
    });
  });

  test.each([
    [longestClauseId, true],
    [longestClauseId + 1, false],
  ])("tên mục dài %i chữ: %s", (length, isTaken) => {
    const hide = "a".repeat(length);
    const given = { planId: crypto.randomUUID(), version: "1", hide };
    expect(publishSchema.safeParse(given).success).toBe(isTaken);
  });

  test("đang hẹn thì mở ra là lịch đang hẹn", () => {
    const waiting = {
      hiddenClauses: ["a"],
      hidesAnnexes: true,
      hidesPhones: false,
      publishAt: new Date("2026-11-22T00:30:00Z"),
    };
    expect(readChoice({}, waiting, now)).toEqual({
      ...waiting,
      day: "22/11/2026",
      time: "07:30",
      isLater: true,
    });
  });
});
