import { expect, test } from "vitest";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { planWith } from "../../../support/documents";

const blanksOf = (document: ReturnType<typeof planWith>) =>
  checkDocument(document).filter(({ rule }) => rule === "blank-left");

test.each([
  ["Giảm [số hộ] hộ nghèo.", ["[số hộ]"]],
  ["Từ [ngày bắt đầu] đến [ngày kết thúc].", ["[ngày bắt đầu]", "[ngày kết thúc]"]],
  ["Như “[…] đã nêu”, xem [1], ô [x].", []],
])("%s", (words, expected) => {
  const found = blanksOf(planWith(`I. NỘI DUNG\n1. ${words}\n`));

  expect(found.map(({ excerpt }) => excerpt)).toEqual(expected);
  for (const { severity, clauseId, label } of found) {
    expect({ severity, label }).toEqual({ severity: "error", label: "I.1" });
    expect(clauseId).not.toBeNull();
  }
});

test("blanks are found in the header, the recipients and the signature too", () => {
  const document = planWith("I. NỘI DUNG\n", {
    place: "[địa danh]",
    recipients: ["[cơ quan cấp trên];", "Lưu: VT, VHXH."],
    signature: { lines: ["CHỦ TỊCH"], name: "[họ tên]" },
  });

  expect(blanksOf(document).map(({ part, excerpt }) => `${part} ${excerpt}`)).toEqual([
    "header [địa danh]",
    "recipients [cơ quan cấp trên]",
    "signature [họ tên]",
  ]);
});
