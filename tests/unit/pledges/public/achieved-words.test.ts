import { expect, test } from "vitest";
import { scaled } from "@/lib/pledges/figures";
import { achievedWords } from "@/lib/pledges/public/achieved-words";
import { someTarget } from "../boards/some-figures";

const shown = (id: string, achieved: bigint | null) => ({
  target: someTarget(id),
  isRate: false,
  achieved,
});

test("chỉ tiêu xã công khai mà chưa có số thì nói chưa có số, không phải không công khai", () => {
  expect([...achievedWords([shown("a", scaled("4")), shown("b", null)])]).toEqual([
    ["a", "4 hộ"],
    ["b", "chưa có số"],
  ]);
});

test("chưa chỉ tiêu nào có số thì không có cột thực hiện", () => {
  expect(achievedWords([shown("a", null)]).size).toBe(0);
});
