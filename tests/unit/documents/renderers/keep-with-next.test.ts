import { expect, test } from "vitest";
import { plainText } from "@/lib/documents/model";
import { clauseBlocks } from "@/lib/documents/renderers/blocks";
import { planWith } from "../../../support/documents";

test("what opens the lines below it never ends a page", () => {
  const { body } = planWith(
    "I. TIÊU CHÍ\n1. Tập thể\na) Đối với các bản\n- Đăng ký đúng hạn.\nb) Các trường học đăng ký trước ngày khai giảng.\n- Có sân chơi.\n2. Cá nhân gương mẫu gồm:\n- Đúng giờ.",
  );

  const kept = clauseBlocks(body, 165).filter(
    (block) => "keepWithNext" in block && block.keepWithNext,
  );

  expect(kept.map((block) => ("text" in block ? plainText(block.text) : ""))).toEqual([
    "TIÊU CHÍ",
    "Tập thể",
    "Đối với các bản",
    "Cá nhân gương mẫu gồm:",
  ]);
});
