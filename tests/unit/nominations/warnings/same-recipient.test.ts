import { describe, expect, test } from "vitest";
import {
  type Known,
  sameByInitials,
  sameRecipient,
} from "@/lib/nominations/warnings/same-recipient";

const village = { name: "Bản Nà Hỳ", heirId: "nà hỳ" };
const elsewhere = { name: "Bản Nậm Vì", heirId: "nậm vì" };

const of = (kind: Known["kind"], id: string, name: string, unit: Known["unit"]): Known => ({
  id,
  kind,
  name,
  unit,
});

describe("two persons", () => {
  test.each<[string, string, Known["unit"], string | null]>([
    ["Lò Văn Hoà", "Lò Văn Hòa", village, "LIKELY"],
    ["LÒ VĂN HÒA", "Lo Van Hoa", village, "LIKELY"],
    ["Ông Lò Văn Hòa", "Lò Văn Hòa", village, "LIKELY"],
    ["L.V. Hòa", "Lò Văn Hòa", village, "LIKELY"],
    ["Lò V. Hòa", "Lò Văn Hòa", elsewhere, "PERHAPS"],
    ["Lò Văn Hòa", "Lò Văn Hòa", elsewhere, "PERHAPS"],
    ["Lò Văn Hòa", "Lò Văn Hòa", null, "PERHAPS"],
    ["Lò Văn Hòa", "Lò Văn Hậu", village, null],
    ["L.T. Hòa", "Lò Văn Hòa", village, null],
  ])("%s, %s", (one, other, unit, certainty) => {
    expect(sameRecipient(of("PERSON", "1", one, village), of("PERSON", "2", other, unit))).toBe(
      certainty,
    );
  });

  test("one record is the same, whatever it is called", () => {
    expect(
      sameRecipient(of("PERSON", "1", "Lò Văn Hòa", null), of("PERSON", "1", "Khác hẳn", null)),
    ).toBe("SAME");
  });

  test("a person is not their household", () => {
    expect(
      sameRecipient(
        of("PERSON", "1", "Lò Văn Hòa", village),
        of("HOUSEHOLD", "2", "Lò Văn Hòa", village),
      ),
    ).toBeNull();
  });
});

test.each([
  ["L. V. Hòa", "Lò Văn Hòa", true],
  ["Lò V. Hòa", "L. Văn Hòa", true],
  ["Lò Văn Hòa", "Lò Văn Hòa", false],
  ["L. V. H", "Lò Văn Hòa", false],
  ["V. Hòa", "Lò Văn Hòa", false],
  ["Hòa", "Hòa", false],
  ["H. V. Hòa", "Hồ Văn Hòa", true],
])("by initials: %s, %s", (one, other, is) => {
  expect(sameByInitials("PERSON", one, other)).toBe(is);
  expect(sameByInitials("PERSON", other, one)).toBe(is);
});

describe("two collectives", () => {
  const renamed = { name: "Phòng Văn hóa - Xã hội", heirId: "phòng" };
  const before = { name: "Ban Lao động xã", heirId: "phòng" };
  test.each<[string, Known["unit"], string, Known["unit"], string | null]>([
    ["Tập thể Phòng Văn hóa - Xã hội", renamed, "Ban Lao động xã", before, "LIKELY"],
    ["Phòng Văn hoá – Xã hội", renamed, "Phòng Văn hóa - Xã hội", renamed, "LIKELY"],
    ["Chi hội Phụ nữ", village, "Chi hội Phụ nữ", elsewhere, null],
    ["Chi hội Phụ nữ", village, "Chi hội Phụ nữ", village, "LIKELY"],
    ["Chi hội Phụ nữ", village, "Chi đoàn Thanh niên", village, null],
    ["Chi hội Phụ nữ", village, "Chi hội Phụ nữ", null, "PERHAPS"],
  ])("%s, %s", (one, unit, other, itsUnit, certainty) => {
    expect(
      sameRecipient(of("COLLECTIVE", "1", one, unit), of("COLLECTIVE", "2", other, itsUnit)),
    ).toBe(certainty);
  });
});
