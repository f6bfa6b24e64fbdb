import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alikeFrom, nameLikeness } from "@/lib/nominations/recipients/alike";

describe("names that may be one recipient", () => {
  test.each([
    ["PERSON", "Lò Văn Thử", "LÒ VĂN THỬ", true],
    ["PERSON", "Lò Văn Thử", "Lo Van Thu", true],
    ["PERSON", "Lò Văn Thử", "Ông Lò Văn Thử", true],
    ["PERSON", "Quàng Thị Mỹ", "Quoàng Thị Mĩ", true],
    ["PERSON", "Hoà Thị Lý", "Hòa Thị Lí", true],
    ["PERSON", "Lò Văn Thử", "Lò Thử", true],
    ["PERSON", "Lò Văn Thử", "Lò Thị Thử", false],
    ["PERSON", "Lò Văn Thử", "Lò Văn Tám", false],
    ["PERSON", "Lò Văn Lan", "Lò Văn Lam", false],
    ["PERSON", "Hồ Văn Thử", "Lê Văn Thử", false],
    ["PERSON", "Hồ Văn Thử", "Ông Hồ Văn Thử", true],
    ["PERSON", "Đồng Văn Thử", "Lò Văn Thử", false],
    ["PERSON", "Đồng chí Lò Văn Thử", "Lò Văn Thử", true],
    ["HOUSEHOLD", "Hộ ông Cầm Văn Thử", "Cầm Văn Thử", true],
    ["HOUSEHOLD", "Gia đình bà Cầm Thị Thử", "Hộ Cầm Thị Thử", true],
    ["COLLECTIVE", "Nhân dân và cán bộ bản Nà Thử", "Tập thể bản Nà Thử", true],
    ["COLLECTIVE", "Bản Nà Thử", "Bản Nà Thí", false],
    ["COLLECTIVE", "Tập thể", "Tập thể", true],
    ["ENTERPRISE", "Công ty TNHH Thử Nghiệm", "Thử Nghiệm", true],
  ] as const)("%s: %s, %s → %s", (kind, one, other, isAlike) => {
    expect(nameLikeness(kind, one, other) >= alikeFrom).toBe(isAlike);
  });

  const syllable = fc.constantFrom("Lò", "Văn", "Thị", "Quàng", "Mỹ", "Thử", "Hòa", "Bản", "Nà");
  const names = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
  const kinds = fc.constantFrom("PERSON", "HOUSEHOLD", "COLLECTIVE", "ENTERPRISE" as const);

  test("a name is itself, and likeness knows no order", () => {
    fc.assert(
      fc.property(kinds, names, names, (kind, one, other) => {
        expect(nameLikeness(kind, one, one)).toBe(1);
        const there = nameLikeness(kind, one, other);
        expect(nameLikeness(kind, other, one)).toBeCloseTo(there, 10);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
      }),
    );
  });
});
