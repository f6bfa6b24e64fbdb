import { afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { newId } from "@/app/(portal)/plans/[planId]/edit/new-id";

const real = crypto;

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ["as the browser makes it", crypto],
  [
    "where the browser keeps that to itself",
    { getRandomValues: (bytes: Uint8Array) => real.getRandomValues(bytes) },
  ],
])("a random UUID %s", (_, own) => {
  vi.stubGlobal("crypto", own);
  const ids = Array.from({ length: 50 }, newId);

  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
});
