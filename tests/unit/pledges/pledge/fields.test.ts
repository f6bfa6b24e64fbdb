import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatAmount, parseAmount } from "@/lib/pledges/amounts";
import { itemField, typedFields } from "@/lib/pledges/pledge/fields";
import { membersFault, parseMembers, writeMembers } from "@/lib/pledges/pledge/members";
import { mergeFields } from "@/lib/pledges/pledge/merge-fields";
import { readFields } from "@/lib/pledges/pledge/read-fields";

describe("amounts", () => {
  test.each([
    ["1.234,5", "1234.5"],
    ["1234,50", "1234.5"],
    ["05", "5"],
    ["0", "0"],
    ["0,0001", "0.0001"],
    ["1.000.000", "1000000"],
    ["85.5", "85.5"],
    ["99.999.999.999", "99999999999"],
    ["1,23456", null],
    ["999.999.999.999", null],
    ["năm trăm", null],
    ["1.23.4", null],
    ["-5", null],
    ["", null],
  ])("%s is kept as %s", (written, kept) => {
    expect(parseAmount(written)).toBe(kept);
  });

  test("what is written is read back, whatever the figure", () => {
    const whole = fc.nat(99_999_999_999);
    fc.assert(
      fc.property(whole, fc.nat(9999), (before, after) => {
        const rest = String(after).padStart(4, "0").replace(/0+$/, "");
        const kept = rest === "" ? String(before) : `${before}.${rest}`;
        expect(parseAmount(formatAmount(kept))).toBe(kept);
      }),
    );
  });
});

describe("members", () => {
  test("one a line, what they promise after the colon; empty lines say nothing", () => {
    expect(
      parseMembers("Lò Văn Thử:  nuôi hai trâu: cái \r\n\n  Vàng  Thị Thử \n: chỉ lời"),
    ).toEqual([
      { name: "Lò Văn Thử", words: "nuôi hai trâu: cái" },
      { name: "Vàng Thị Thử", words: "" },
    ]);
  });

  test("what is written is read back", () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20 })
      .map((text) => text.replace(/[:\s]+/g, " ").trim())
      .filter((text) => text !== "");
    const words = fc.string({ maxLength: 20 }).map((text) => text.replace(/\s+/g, " ").trim());
    fc.assert(
      fc.property(fc.array(fc.record({ name, words })), (members) => {
        expect(parseMembers(writeMembers(members))).toEqual(members);
      }),
    );
  });

  test("too long a line is named by its place", () => {
    const members = [
      { name: "Lò Văn Thử", words: "" },
      { name: "a".repeat(151), words: "" },
    ];
    expect(membersFault(members)).toMatch(/^Dòng 2 quá dài/);
    expect(membersFault(members.slice(0, 1))).toBeNull();
  });
});

const road = {
  id: "00000000-0000-7000-8000-000000000001",
  indicator: "Đường bản",
  measure: "mét",
};
const onPlan = { ...road, isOwn: false, isReported: false };
const own = { ...road, isOwn: true, isReported: false };
const field = (part: Parameters<typeof itemField>[1]) => itemField(road.id, part);

describe("readFields", () => {
  test.each<[Parameters<typeof itemField>[1], string, object]>([
    ["promised", "1.234,5", { promised: "1234.5" }],
    ["promised", "", { promised: null }],
    ["baseline", "07", { baseline: "7" }],
    ["words", "Mỗi hộ ba công", { promisedWords: "Mỗi hộ ba công" }],
    ["due", "5/6/2026", { dueOn: "2026-06-05" }],
    ["due", "", { dueOn: null }],
  ])("%s «%s» says %j", (part, typed, change) => {
    expect(readFields({ [field(part)]: typed }, [onPlan]).change.items.get(road.id)).toEqual(
      change,
    );
  });

  test.each([
    ["SUM", { accumulation: "SUM" }],
    ["LATEST", { accumulation: "LATEST" }],
    ["", { accumulation: null }],
    ["MEAN", undefined],
  ])("how figures come together is said of the unit's own alone: «%s»", (typed, change) => {
    const read = (item: typeof own) =>
      readFields({ [field("accumulation")]: typed }, [item]).change.items.get(road.id);
    expect([read(own), read(onPlan)]).toEqual([change, undefined]);
  });

  test.each<[Parameters<typeof itemField>[1], string, typeof onPlan, string]>([
    ["promised", "-5", onPlan, "Số đăng ký của “Đường bản”: số không âm; giảm thì ghi bằng lời."],
    [
      "promised",
      "123456789012",
      onPlan,
      "Số đăng ký của “Đường bản”: số dài quá: nhiều nhất bốn chữ số sau dấu phẩy, mười một chữ số trước.",
    ],
    ["promised", "5 hộ", onPlan, "Số đăng ký của “Đường bản”: ghi số như 1.234,5, không kèm chữ."],
    ["due", "31/2/2026", onPlan, "Thời hạn của “Đường bản” ghi ngày/tháng/năm, ví dụ 30/11/2026."],
    ["indicator", "", own, "Ghi nội dung đơn vị tự đăng ký, hoặc đánh dấu bỏ."],
    [
      "measure",
      "m".repeat(51),
      own,
      "Đơn vị tính của “Đường bản” dài quá 50 ký tự. Ghi ngắn lại rồi lưu.",
    ],
    ["remove", "on", { ...own, isReported: true }, "“Đường bản” đã có báo cáo, không bỏ được."],
    [
      "measure",
      "km",
      { ...own, isReported: true },
      "“Đường bản” đã có báo cáo, không đổi đơn vị tính được.",
    ],
  ])("%s «%s» is a fault", (part, typed, item, fault) => {
    const { change, faults } = readFields({ [field(part)]: typed }, [item]);

    expect(faults).toEqual({ [field(part)]: fault });
    expect([change.items.size, change.removed.size]).toEqual([0, 0]);
  });

  test("what stands on the plan keeps the plan's words; what is of no item here says nothing", () => {
    const stranger = itemField("00000000-0000-7000-8000-000000000009", "promised");
    const typed = { [field("indicator")]: "Khác", [field("remove")]: "on", [stranger]: "5" };

    const { change, faults } = readFields(typed, [onPlan]);

    expect(change.items.size + change.removed.size).toBe(0);
    expect(faults).toEqual({});
  });

  test("only fields of a pledge are taken, their line ends as they are kept", () => {
    const typed = {
      words: "một\r\nhai ",
      version: "3",
      "item-x-promised": "5",
      [field("due")]: "",
    };
    expect(typedFields(typed)).toEqual({ words: "một\nhai", [field("due")]: "" });
  });
});

describe("mergeFields", () => {
  const base = { a: "1", b: "1", c: "1" };

  test.each([
    ["each another field", { a: "2" }, { ...base, b: "3" }, { a: "2" }, []],
    ["both the same words", { a: "2" }, { ...base, a: "2" }, {}, []],
    ["both different words", { a: "2", b: "2" }, { ...base, a: "3" }, { a: "2", b: "2" }, ["a"]],
    ["nothing typed", { a: "1" }, { ...base, a: "3" }, {}, []],
    ["an item the other took out", { a: "2" }, { b: "1", c: "1" }, { a: "2" }, ["a"]],
    ["a field that is new", { d: "2" }, base, { d: "2" }, []],
  ])("%s", (_, mine, theirs, changed, conflicts) => {
    expect(mergeFields({ base, mine, theirs })).toEqual({ changed, conflicts });
  });

  test("without a conflict nobody's change is lost", () => {
    const fields = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2", "3"));
    fc.assert(
      fc.property(fields, fields, (mine, other) => {
        const theirs = { ...base, ...other };
        const { changed, conflicts } = mergeFields({ base, mine, theirs });
        if (conflicts.length > 0) return;
        const kept: Record<string, string> = { ...theirs, ...changed };
        for (const [name, typed] of Object.entries(mine)) {
          if (typed !== base[name as "a"]) expect(kept[name]).toBe(typed);
        }
        for (const [name, saved] of Object.entries(other)) {
          if (saved !== base[name as "a"]) expect(kept[name]).toBe(saved);
        }
      }),
    );
  });
});
