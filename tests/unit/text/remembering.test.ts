import { expect, test } from "vitest";
import { remembering, rememberingEach } from "@/lib/text/remembering";

test("asks once for each text, and again after it had to forget", () => {
  const asked: string[] = [];
  const length = remembering((text) => {
    asked.push(text);
    return text.length;
  }, 2);
  expect(["một", "hai", "một", "ba", "một"].map(length)).toEqual([3, 3, 3, 2, 3]);
  expect(asked).toEqual(["một", "hai", "ba", "một"]);
});

test("asks once for each value, not for one that says the same", () => {
  const asked: object[] = [];
  const one = { words: "một" };
  const same = { words: "một" };
  const ask = rememberingEach((value: { words: string }) => {
    asked.push(value);
    return undefined;
  });
  for (const value of [one, same, one]) ask(value);
  expect(asked).toEqual([one, same]);
  expect(asked[1]).toBe(same);
});
