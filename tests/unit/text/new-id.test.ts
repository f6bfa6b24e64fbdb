import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/text/new-id";

const real = crypto;

afterEach(() => {
  vi.unstubAllGlobals();
});

test("random UUIDs where the browser has no crypto.randomUUID: plain http, by address", () => {
  vi.stubGlobal("crypto", {
    getRandomValues: (bytes: Uint8Array<ArrayBuffer>) => real.getRandomValues(bytes),
  });
  const ids = Array.from({ length: 50 }, newId);

  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
});
