import { expect, test } from "vitest";
import { remembering } from "@/lib/text/remembering";

test("asks once for each text, and again after it had to forget", () => {
  const asked: string[] = [];
  const length = remembering((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(["một", "hai", "một", "ba", "một"].map(length)).toEqual([3, 3, 3, 2, 3]);
  expect(asked).toEqual(["một", "hai", "ba", "một"]);
});
