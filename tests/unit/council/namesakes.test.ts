import { expect, test } from "vitest";
import { type DeclaredTie, namesakesOf } from "@/lib/council/recusals/namesakes";
import type { Audience } from "@/lib/db/generated/enums";

const members = [
  { userId: "chủ", name: "Cà Văn Chủ" },
  { userId: "phó", name: "Lò Thị Phó" },
];

const of = (kind: Audience, name: string, ties: readonly DeclaredTie[] = []) =>
  namesakesOf({ kind, name, recipientId: "này" }, members, ties);

test.each<[Audience, string, string[]]>([
  ["PERSON", "Cà Văn Chủ", ["Cà Văn Chủ"]],
  ["PERSON", "Ca Van Chu", ["Cà Văn Chủ"]],
  ["PERSON", "Cà Thị Chủ", []],
  ["PERSON", "Hoàng Thị Khen", []],
  ["HOUSEHOLD", "Hộ ông Cà Văn Chủ", ["Cà Văn Chủ"]],
  ["HOUSEHOLD", "Hộ gia đình bà Lò Thị Phó và ông Cà Văn Chủ", ["Cà Văn Chủ", "Lò Thị Phó"]],
  ["ENTERPRISE", "Hộ kinh doanh Lò Thị Phó", ["Lò Thị Phó"]],
  ["COLLECTIVE", "Tổ hợp tác Cà Văn Chủ", ["Cà Văn Chủ"]],
  ["COLLECTIVE", "Nhân dân và cán bộ bản Nà Hỳ", []],
])("%s “%s” mang tên thành viên: %j", (kind, name, expected) => {
  const said = of(kind, name);
  expect(said).toHaveLength(expected.length);
  for (const member of expected) expect(said.join(" ")).toContain(`thành viên ${member}.`);
});

test("quan hệ đã khai với một hồ sơ tên gần giống; đã phân biệt, khác loại, chính hồ sơ ấy thì không nhắc", () => {
  const tie = (change: Partial<DeclaredTie["recipient"]> = {}): DeclaredTie => ({
    userId: "phó",
    recipient: { id: "kia", kind: "PERSON", name: "Tòng Thị Mai", apartFrom: [], ...change },
  });
  const said = (change?: Partial<DeclaredTie["recipient"]>) =>
    of("PERSON", "Tong Thi Mai", [tie(change)]);
  expect(said()).toEqual([
    "Thành viên Lò Thị Phó đã khai quan hệ với “Tòng Thị Mai”, tên gần giống. Nếu là một đối tượng, khai thêm quan hệ ở trang của thành viên ấy.",
  ]);
  for (const change of [
    { apartFrom: ["này"] },
    { kind: "HOUSEHOLD" as const },
    { id: "này" },
    { name: "Tòng Thị Lan" },
  ]) {
    expect(said(change)).toEqual([]);
  }
  expect(of("PERSON", "Tòng Thị Mai", [{ ...tie(), userId: "người khác" }])).toEqual([]);
});
