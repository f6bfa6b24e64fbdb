import { expect, test, vi } from "vitest";
import { remember } from "@/lib/pledges/boards/remember";

const answering = () => vi.fn((name: string) => Promise.resolve(`về ${name}`));

test("asks once for each name, also when asked at the same moment", async () => {
  const [ask, kept] = [answering(), remember<string>(5)];
  const answers = await Promise.all(["a", "a", "b"].map((name) => kept(name, () => ask(name))));
  expect(answers).toEqual(["về a", "về a", "về b"]);
  expect(await kept("a", () => ask("a"))).toBe("về a");
  expect(ask).toHaveBeenCalledTimes(2);
});

test("forgets what was asked for longest ago", async () => {
  const [ask, kept] = [answering(), remember<string>(2)];
  for (const name of ["a", "b", "a", "c", "a", "b"]) await kept(name, () => ask(name));
  expect(ask.mock.calls.flat()).toEqual(["a", "b", "c", "b"]);
});

test("asks again for what has failed", async () => {
  const kept = remember<string>(2);
  await expect(kept("a", () => Promise.reject(new Error("mất kết nối")))).rejects.toThrow(
    "mất kết nối",
  );
  expect(await kept("a", () => Promise.resolve("về a"))).toBe("về a");
});
