import { beforeEach, expect, test, vi } from "vitest";
import { readFlash, setFlash } from "@/lib/web/flash";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined),
    set: (name: string, value: string) => jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  }),
}));

beforeEach(() => jar.clear());

test("việc đã làm được nói là đã xong; việc không làm được thì chỉ là điều cần biết", async () => {
  expect(await readFlash()).toBeNull();

  await setFlash("Đã nhắc 2 đơn vị.");
  expect(await readFlash()).toEqual({ kind: "success", message: "Đã nhắc 2 đơn vị." });

  await setFlash("Chưa nhắc được ai.", "notice");
  expect(await readFlash()).toEqual({ kind: "notice", message: "Chưa nhắc được ai." });

  await setFlash("Đã lưu.");
  expect(await readFlash()).toEqual({ kind: "success", message: "Đã lưu." });
});
