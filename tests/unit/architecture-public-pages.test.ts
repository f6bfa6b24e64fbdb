import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

// Public pages are sent without scripts (docs/decisions/0121): nothing of ours on them may count on one.

const root = path.resolve(import.meta.dirname, "../..");

/** A file's own source and all it imports of ours, each once. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const imported of importsOf(file)) reached(imported, seen);
  return seen;
}

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(root, file), "utf8");
  return [...source.matchAll(/^(?:import|export)\b(?! type\b)[^;]*?\bfrom "([^"]+)"/gm)].flatMap(
    ([, address = ""]) => {
      if (!address.startsWith(".") && !address.startsWith("@/")) return [];
      const base = address.startsWith("@/")
        ? address.slice(2)
        : path.join(path.dirname(file), address);
      return [`${base}.tsx`, `${base}.ts`].filter((each) => existsSync(path.join(root, each)));
    },
  );
}

const pages = globSync("app/(public)/**/*.{ts,tsx}", { cwd: root });
const files = [...new Set(pages.flatMap((page) => [...reached(page)]))];
const sources = files.map((file) => [file, readFileSync(path.join(root, file), "utf8")] as const);

test("there are public pages, and this test follows what they import", () => {
  expect(pages.length).toBeGreaterThan(20);
  expect(files).toContain("components/public/public-site.tsx");
  expect(files).toContain("lib/campaigns/publication/visible.ts");
});

test("no public page reaches a component that runs in the browser", () => {
  const running = sources.filter(
    ([, source]) => /^["']use client["']/m.test(source) || /from "next\/link"/.test(source),
  );
  expect(running.map(([file]) => file)).toEqual([]);
});

test("every public page is kept: static, made when it is first asked for", () => {
  const dynamic = [
    "app/(public)/robots.txt/route.ts",
    "app/(public)/sitemap.xml/route.ts",
    // Asked by code, and counted: what became of a certificate a moment ago.
    "app/(public)/xac-minh/page.tsx",
    "app/(public)/xac-minh/[code]/page.tsx",
    "app/(public)/xac-minh/khoa.json/route.ts",
    "app/(public)/xac-minh/kiem-tra.html/route.ts",
  ];
  const asked = sources.filter(
    ([file, source]) =>
      /^app\/\(public\)\/.*\/(page|route)\.tsx?$/.test(file) &&
      !dynamic.includes(file) &&
      !source.includes('dynamic = "force-static"'),
  );
  // The form in which a unit is chosen is answered by its words, and only sends on.
  expect(asked.map(([file]) => file)).toEqual(["app/(public)/[commune]/don-vi/mo/route.ts"]);
});
