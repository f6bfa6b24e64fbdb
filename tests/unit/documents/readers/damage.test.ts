import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readFile } from "@/lib/documents/readers/read-file";
import { UnreadableFile } from "@/lib/documents/readers/source";
import { samplePlan } from "./sample-plan";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/documents/${name}`, import.meta.url)));

/** Damage as it happens: the end is missing, or bytes differ here and there. */
const damage = fc.record({
  keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  flips: fc.array(
    fc.tuple(fc.double({ min: 0, max: 0.9999, noNaN: true }), fc.integer({ min: 1, max: 255 })),
    { maxLength: 12 },
  ),
});

function damaged(bytes: Uint8Array, { keep, flips }: { keep: number; flips: [number, number][] }) {
  const copy = bytes.slice(0, Math.ceil(bytes.length * keep));
  for (const [place, mask] of flips) {
    const at = Math.floor(place * copy.length);
    copy[at] = (copy[at] ?? 0) ^ mask;
  }
  return copy;
}

async function isReadOrRefused(bytes: Uint8Array): Promise<boolean> {
  const start = performance.now();
  try {
    await readFile(bytes, "ke-hoach.docx");
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableFile);
  }
  return performance.now() - start < 30_000;
}

/** Many more on demand, damaged otherwise: `SEED=7 DAMAGE_RUNS=2000`. */
const runs = Number(process.env.DAMAGE_RUNS ?? 0);

describe("tệp hỏng kiểu nào cũng được đọc hoặc được từ chối bằng một câu", () => {
  test.each<[string, Uint8Array, number]>([
    [".docx", samplePlan(), 100],
    [".doc", fixture("sample-plan.doc"), 100],
    [".doc có số tự động", fixture("numbered-plan.doc"), 100],
    [".pdf", fixture("sample-plan.pdf"), 12],
  ])("%s", { timeout: 600_000 }, async (_, bytes, usual) => {
    await fc.assert(
      fc.asyncProperty(damage, (how) => isReadOrRefused(damaged(bytes, how))),
      { numRuns: runs || usual },
    );
  });

  test("XML hỏng bên trong một gói nén lành", { timeout: 600_000 }, async () => {
    const files = unzipSync(samplePlan());
    const names = Object.keys(files).filter((name) => name.endsWith(".xml"));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), damage, (name, how) => {
        const broken = damaged(files[name] ?? strToU8(""), how);
        return isReadOrRefused(zipSync({ ...files, [name]: broken }));
      }),
      { numRuns: runs || 80 },
    );
  });
});
