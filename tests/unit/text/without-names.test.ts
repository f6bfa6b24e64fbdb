import { expect, test } from "vitest";
import { withoutNames } from "@/lib/text/without-names";

test.each([
  ["tặng Giấy khen cho ông Lò Văn Thử", ["Lò Văn Thử"], "tặng Giấy khen cho ông …"],
  ["TẶNG GIẤY KHEN CHO ÔNG LÒ VĂN THỬ", ["Lò Văn Thử"], "TẶNG GIẤY KHEN CHO ÔNG …"],
  ["ông Lò  Văn\nThử, bà Lò Văn Thửa", ["Lò Văn Thử"], "ông …, bà Lò Văn Thửa"],
  ["bà Hoà và bà Hòa Bình", ["Hòa", "Hòa Bình"], "bà … và bà …"],
  ["Công ty A&B (chi nhánh 1)", ["A&B (chi nhánh 1)"], "Công ty …"],
  ["không ai", ["", "  "], "không ai"],
  ["hoà thuận", [], "hoà thuận"],
])("%j without %j", (text, names, rest) => {
  expect(withoutNames(text, names, "…")).toBe(rest);
});
