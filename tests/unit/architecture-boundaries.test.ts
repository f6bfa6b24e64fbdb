import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

// HOUSE "Who may import whom": our biome.json is asked about files that hold one import each.

type Import = readonly [file: string, imported: string];

const root = path.resolve(import.meta.dirname, "../..");

const rooms = [
  "communes",
  "people",
  "campaigns",
  "pledges",
  "nominations",
  "appraisals",
  "council",
  "decisions",
  "certificates",
];

/** Each room after the first, and the one before it. */
const neighbours = rooms.slice(1).map((room, index) => [rooms[index] ?? "", room] as const);

const refused: Import[] = [
  ["app/(portal)/campaigns/page.tsx", "@/lib/db/client"],
  ["app/(portal)/campaigns/page.tsx", "@/lib/db/generated/client"],
  ["app/(portal)/campaigns/page.tsx", "@/app/sign-in/actions"],
  ["components/campaigns/campaign-table.tsx", "@/lib/campaigns/queries"],
  ["components/campaigns/campaign-table.tsx", "@/lib/campaigns/commands"],
  ["components/campaigns/campaign-table.tsx", "@/lib/campaigns/commands/import-plan"],
  ["components/campaigns/campaign-table.tsx", "@/lib/db/client"],
  ["components/campaigns/campaign-table.tsx", "@/lib/auth/session"],
  ["components/campaigns/campaign-table.tsx", "@/app/layout"],
  ["components/ui/button.tsx", "@/lib/campaigns/state"],
  ["components/ui/button.tsx", "@/components/campaigns/campaign-table"],
  ["lib/campaigns/commands.ts", "next/headers"],
  ["lib/campaigns/commands.ts", "next"],
  ["lib/campaigns/commands.ts", "react"],
  ["lib/campaigns/commands.ts", "@/app/layout"],
  ["lib/campaigns/commands.ts", "@/components/ui/button"],
  ["lib/campaigns/commands.ts", "@/lib/web/form-state"],
  ["lib/campaigns/commands.ts", "@/lib/auth/session"],
  ["lib/campaigns/commands.ts", "../pledges/commands"],
  ["lib/documents/templates/plan.ts", "@/lib/campaigns/state"],
  ["lib/documents/templates/plan.ts", "@/lib/db/client"],
  ["lib/documents/renderers/html/render-html.ts", "react"],
  ["lib/text/dates.ts", "@/lib/documents/model"],
  ["lib/workflow/machine.ts", "@/lib/campaigns/state"],
  ["lib/db/client.ts", "@/lib/campaigns/state"],
  ["lib/audit/record.ts", "@/lib/campaigns/state"],
  ["lib/auth/session.ts", "@/lib/people/queries"],
  ["lib/web/form-state.ts", "@/lib/people/queries"],
  ["lib/web/form-state.ts", "@/lib/db/client"],
  ["lib/env.ts", "@/lib/db/client"],
  ...neighbours.map(
    ([before, after]): Import => [`lib/${before}/policy.ts`, `@/lib/${after}/state`],
  ),
];

const allowed: Import[] = [
  ["app/(portal)/campaigns/page.tsx", "@/lib/campaigns/queries"],
  ["app/(portal)/campaigns/page.tsx", "next/navigation"],
  ["app/(portal)/campaigns/page.tsx", "@/components/ui/button"],
  ["components/campaigns/campaign-table.tsx", "@/lib/campaigns/state"],
  ["components/ui/button.tsx", "@/lib/text/dates"],
  ["lib/campaigns/commands.ts", "@/lib/db/client"],
  ["lib/campaigns/commands.ts", "@/lib/documents/model"],
  ["lib/campaigns/policy.ts", "@/lib/auth/actor"],
  ["lib/documents/templates/plan.ts", "@/lib/text/dates"],
  ["lib/auth/session.ts", "next/headers"],
  ["lib/auth/session-store.ts", "@/lib/db/client"],
  ["lib/web/form-state.ts", "@/lib/errors"],
  ...neighbours.map(
    ([before, after]): Import => [`lib/${after}/policy.ts`, `@/lib/${before}/state`],
  ),
];

const found = filesWithRefusedImports([...refused, ...allowed]);

test.each(refused)("%s may not import %s", (...tried) => {
  expect(found).toContain(keyOf(tried));
});

test.each(allowed)("%s may import %s", (...tried) => {
  expect(found).not.toContain(keyOf(tried));
});

/** A file name of its own for each import: the same file is tried with several. */
function keyOf([file, imported]: Import): string {
  const { dir, name, ext } = path.parse(file);
  return `${dir}/${name}--${imported.replace(/[^a-z]+/g, "-")}${ext}`;
}

function filesWithRefusedImports(imports: readonly Import[]): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), "thi-dua-xa-boundaries-"));
  try {
    const { vcs: _, ...rules } = JSON.parse(readFileSync(path.join(root, "biome.json"), "utf8"));
    writeFileSync(path.join(folder, "biome.json"), JSON.stringify(rules));
    for (const tried of imports) {
      const file = path.join(folder, keyOf(tried));
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, `import { thing } from "${tried[1]}";\n\nthing();\n`);
    }
    const biome = path.join(root, "node_modules/.bin/biome");
    const rule = ["--only=style/noRestrictedImports", "--max-diagnostics=none", "--reporter=json"];
    const { stdout } = spawnSync(biome, ["lint", ...rule, "."], { cwd: folder, encoding: "utf8" });
    return JSON.parse(stdout).diagnostics.map(
      (diagnostic: { location: { path: string } }) => diagnostic.location.path,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
