import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { awardNames } from "@/lib/communes/award-names";
import { groundFor, type MemberTies, type NominationTies } from "@/lib/council/recusals/grounds";
import { awardRank, isOutOfOrder, lowerTitles } from "@/lib/council/sessions/award-rank";
import { presiderOf } from "@/lib/council/sessions/officers";
import { fewestOf, openingFaults } from "@/lib/council/sessions/opening";
import { rollSchema } from "@/lib/council/sessions/schema";
import { nextRound } from "@/lib/council/voting/vote-order";
import { reachesShare } from "@/lib/nominations/awards/council-rules";
import { readTime } from "@/lib/text/clock";

describe("đủ số thành viên", () => {
  const two = { of: 2, in: 3, isStrict: false };
  const roll = (present: number, total: number) =>
    Array.from({ length: total }, (_, index) => ({
      id: String(index),
      name: `Thành viên ${index}`,
      isPresent: index < present,
    }));
  const opening = (present: number, total: number, written = 0, hasItems = true) => ({
    roll: roll(present, total),
    chairId: "0",
    secretaryId: "1",
    written,
    hasItems,
  });

  test.each([
    [6, 9, []],
    [5, 9, ["Có mặt 5/9 thành viên; quy chế cần ít nhất 2/3, tức 6 người. Còn thiếu 1 người."]],
    [5, 7, []],
    [4, 7, ["Có mặt 4/7 thành viên; quy chế cần ít nhất 2/3, tức 5 người. Còn thiếu 1 người."]],
  ])("có mặt %i/%i", (present, total, faults) => {
    expect(openingFaults(opening(present, total), { quorum: two, awardQuorum: null })).toEqual(
      faults,
    );
  });

  test("xét khen cần tỷ lệ cao hơn thì tính cả ý kiến bằng văn bản; không xét khen thì không", () => {
    const rules = { quorum: two, awardQuorum: { of: 80, in: 100, isStrict: false } };
    expect(openingFaults(opening(7, 10), rules)).toEqual([
      "Có mặt 7 và có ý kiến bằng văn bản 0 trên 10 thành viên; quy chế cần ít nhất 80/100, tức 8 người. Còn thiếu 1 người.",
    ]);
    expect(openingFaults(opening(7, 10, 1), rules)).toEqual([]);
    expect(openingFaults(opening(7, 10, 0, false), rules)).toEqual([]);
  });

  test("số người ít nhất là số nhỏ nhất đạt tỷ lệ", () => {
    const share = fc
      .record({ of: fc.integer({ min: 1, max: 100 }), isStrict: fc.boolean() })
      .map(({ of, isStrict }) => ({ of: Math.min(of, 99), in: 100, isStrict }));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), share, (total, rule) => {
        const fewest = fewestOf(total, rule);
        expect(reachesShare(fewest, total, rule)).toBe(true);
        expect(reachesShare(fewest - 1, total, rule)).toBe(false);
      }),
    );
  });
});

describe("vì sao phải tránh", () => {
  const units = {
    heirOf: (id: string) => (id === "cũ" ? "mới" : id),
    nameOf: (id: string) => `Bản ${id}`,
  };
  const member: MemberTies = { memberId: "m", userId: "u", unitIds: ["mới"], interests: [] };
  const nomination: NominationTies = {
    unitId: "khác",
    recipient: { id: "r", unitId: null, userId: null },
  };
  const about = (change: Partial<NominationTies["recipient"]>, unitId = "khác") => ({
    unitId,
    recipient: { ...nomination.recipient, ...change },
  });

  test.each([
    ["không liên quan", member, nomination, null],
    ["chính mình", member, about({ userId: "u" }), "Chính mình được đề nghị"],
    ["đơn vị đề nghị", member, about({}, "mới"), "Cùng đơn vị: Bản mới"],
    ["đơn vị đã sáp nhập vào", member, about({}, "cũ"), "Cùng đơn vị: Bản cũ"],
    ["đơn vị của người được đề nghị", member, about({ unitId: "cũ" }), "Cùng đơn vị: Bản cũ"],
    [
      "người nhà",
      { ...member, interests: [{ recipientId: "r", unitId: null, reason: "con gái" }] },
      nomination,
      "Có quan hệ với người được đề nghị: con gái",
    ],
    [
      "đơn vị từng giữ chức vụ",
      { ...member, interests: [{ recipientId: null, unitId: "khác", reason: "nguyên Bí thư" }] },
      nomination,
      "Có quan hệ với đơn vị: nguyên Bí thư",
    ],
    [
      "quan hệ với người khác",
      { ...member, interests: [{ recipientId: "x", unitId: null, reason: "con" }] },
      nomination,
      null,
    ],
  ] as const)("%s", (_, who, what, ground) => {
    expect(groundFor(who, what, units)).toBe(ground);
  });
});

test("chủ tọa phải tránh thì Phó Chủ tịch có mặt điều hành, rồi người đứng trước trong danh sách", () => {
  const member = (id: string, post: "CHAIR" | "VICE_CHAIR" | "MEMBER", isPresent = true) => ({
    id,
    post,
    isPresent,
  });
  const roll = [member("1", "CHAIR"), member("2", "MEMBER"), member("3", "VICE_CHAIR")];
  const away = [...roll.slice(0, 2), member("3", "VICE_CHAIR", false)];
  const recused = (...ids: string[]) => ({ recusals: ids.map((memberId) => ({ memberId })) });
  expect(presiderOf(recused(), "1", roll)?.id).toBe("1");
  expect(presiderOf(recused("1"), "1", roll)?.id).toBe("3");
  expect(presiderOf(recused("1"), "1", away)?.id).toBe("2");
  expect(presiderOf(recused("1", "2"), "1", away)).toBeNull();
});

test("danh hiệu xếp từ thấp lên cao, đủ mọi hình thức của danh mục", () => {
  const keys = Object.keys(awardNames);
  expect(new Set(keys.map(awardRank)).size).toBe(keys.length);
  expect(awardRank("ldtt")).toBeLessThan(awardRank("cstdcs"));
  expect(awardRank("cstdcs")).toBeLessThan(awardRank("cstd-tinh"));
});

test("danh hiệu thấp còn chờ thì bỏ phiếu trước; hình thức khen thưởng không theo thứ tự", () => {
  const [low, high, form] = [{ award: "ldtt" }, { award: "cstdcs" }, { award: "giay-khen" }];
  expect([isOutOfOrder(high, low), isOutOfOrder(low, high), isOutOfOrder(low, low)]).toEqual([
    true,
    false,
    false,
  ]);
  expect([isOutOfOrder(high, form), isOutOfOrder(form, low)]).toEqual([false, false]);
  expect(lowerTitles([high, form], [low, form, high])).toEqual([low]);
  expect(lowerTitles([form], [low, high])).toEqual([]);
});

test.each([
  ["8:00", "08:00"],
  ["14h30", "14:30"],
  ["7 giờ", "07:00"],
  ["7 giờ 15 phút", "07:15"],
  ["13.45", "13:45"],
  ["24:00", null],
  ["8:60", null],
  ["sáng", null],
])("giờ họp %s → %s", (typed, read) => {
  expect(readTime(typed)).toBe(read);
});

test("điểm danh: chỉ đọc những dòng đã chọn; lý do chỉ của người vắng", () => {
  const id = (last: string) => `019a0000-0000-7000-8000-00000000000${last}`;
  const read = rollSchema.parse({
    sessionId: id("0"),
    [`presence-${id("1")}`]: "present",
    [`note-${id("1")}`]: "đến muộn",
    [`presence-${id("2")}`]: "absent",
    [`note-${id("2")}`]: " đi  công tác ",
    [`note-${id("3")}`]: "chưa chọn",
    "presence-sai": "present",
  });
  expect(read).toEqual({
    sessionId: id("0"),
    roll: [
      { memberId: id("1"), isPresent: true, note: "" },
      { memberId: id("2"), isPresent: false, note: "đi công tác" },
    ],
  });
});

test("lượt tới: cùng cách biểu quyết với nội dung đầu, không vượt danh hiệu thấp còn chờ", () => {
  const item = (id: string, method: "HANDS" | "SECRET", award: string) => ({
    id,
    method,
    nomination: { award },
  });
  const next = (...waiting: ReturnType<typeof item>[]) => nextRound(waiting).map(({ id }) => id);
  expect(next()).toEqual([]);
  expect(next(item("a", "HANDS", "ldtt"), item("b", "SECRET", "cstdcs"))).toEqual(["a"]);
  expect(next(item("a", "SECRET", "cstdcs"))).toEqual(["a"]);
  expect(
    next(
      item("a", "HANDS", "gdvh"),
      item("b", "SECRET", "ldtt"),
      item("c", "HANDS", "ttldtt"),
      item("d", "HANDS", "giay-khen"),
    ),
  ).toEqual(["a", "d"]);
});
