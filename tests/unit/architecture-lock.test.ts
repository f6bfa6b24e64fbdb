import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingPlatformPackages } from "../../scripts/house/lock.mjs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

test("the lock names the packages of every machine, else `npm ci` refuses it", () => {
  // Left out by npm where the registry lacks them: `node scripts/complete-lock.mjs` puts them back.
  expect(missingPlatformPackages(packages)).toEqual({});
});

test("the lock names no registry", () => {
  const entries: [string, { resolved?: string }][] = Object.entries(packages);

  expect(entries.filter(([, entry]) => entry.resolved).map(([name]) => name)).toEqual([]);
});
