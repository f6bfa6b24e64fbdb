import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseOutline } from "@/lib/documents/outline/parse";
import { printOutline } from "@/lib/documents/outline/print";
import { demonstrationUnits } from "@/prisma/demonstration/units";

const folder = "prisma/demonstration";
const plans = readdirSync(folder).filter((name) => name.endsWith(".txt"));

describe.each(plans)("the demonstration plan %s", (name) => {
  const document = parseOutline(readFileSync(path.join(folder, name), "utf8"));

  test("is read whole: parts, annex with its table, signature", () => {
    expect(document.type).toBe("KẾ HOẠCH");
    expect(document.body.map(({ label }) => label)).toEqual([
      "I.",
      "II.",
      "III.",
      "IV.",
      "V.",
      "VI.",
    ]);
    expect(document.annexes).toHaveLength(1);
    expect(document.annexes[0]?.body.some(({ table }) => table !== null)).toBe(true);
    expect(document.signature.name).toBe("Quàng Văn Thịnh");
    expect(document.recipients.length).toBeGreaterThan(3);
    expect(document.closing).toHaveLength(1);
  });

  test("reads the same after it is printed", () => {
    expect(parseOutline(printOutline(document))).toEqual(document);
  });
});

test("a unit that ended names one that exists", () => {
  const names = demonstrationUnits.filter(({ validTo }) => !validTo).map(({ name }) => name);
  for (const { validTo, successor } of demonstrationUnits) {
    if (validTo) expect(names).toContain(successor);
  }
});
