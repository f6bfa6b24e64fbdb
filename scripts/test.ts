import { mkdirSync } from "node:fs";
import path from "node:path";
import { generateClient, rememberBuild } from "./house/build.ts";
import { findChromium } from "./house/chromium.ts";
import { type Count, notRun, runLayer, sum } from "./house/layer.ts";
import { end, endOnSignals } from "./house/lifetime.mjs";
import { program, root } from "./house/paths.mjs";
import { countPlaywright, countVitest } from "./house/reports.ts";
import { seconds, sentenceOf, step } from "./house/step.mjs";
import { createTestPlace, openTestServer } from "./house/test-place.ts";

// `npm test`: the whole check. Every layer runs and is counted, whatever became of the others.

const results = path.join(root, "test-results");
const started = Date.now();

endOnSignals(130);
try {
  mkdirSync(results, { recursive: true });
  await generateClient();
  const env = await step("Khởi động PostgreSQL để kiểm thử", async () =>
    createTestPlace(await openTestServer()),
  );
  const total = sum(await checkEverything(env));
  process.stdout.write(`\nCả bài kiểm tra mất ${seconds(Date.now() - started)}.\n`);
  tellFaults(total);
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  await end(total.failed === 0 ? 0 : 1);
} catch (error) {
  process.stderr.write(`\n${sentenceOf(error)}\n0 passed, 1 failed, 0 skipped\n`);
  await end(1);
}

/** A test that passes only at the second try is a fault to be found, of the test or of the portal. */
function tellFaults({ broken, passedAgain }: Count) {
  tell("không qua", broken);
  tell("chạy lại mới qua, phải tìm nguyên nhân", passedAgain);
}

function tell(words: string, names: readonly string[]) {
  if (names.length === 0) return;
  const lines = names.map((name) => `  ${name}\n`).join("");
  process.stdout.write(`${names.length} kiểm thử ${words}:\n${lines}`);
}

/** Two rows of work for two cores: the build and the browser, and everything else. */
async function checkEverything(env: NodeJS.ProcessEnv): Promise<Count[]> {
  const build = buildPortal(env);
  const rows = await Promise.all([checkInBrowser(env, build), checkBeside(env, build)]);
  return [await build, ...rows.flat()];
}

async function checkBeside(env: NodeJS.ProcessEnv, build: Promise<Count>): Promise<Count[]> {
  const lint = ["check", "--error-on-warnings"];
  const counts = [
    await runLayer({ title: "Định dạng và quy tắc viết", file: program("biome"), args: lint, env }),
    await runLayer(agreement(env)),
    await runLayer(vitest("Đơn vị (unit)", "unit", env)),
  ];
  // Both write the types of the routes.
  await build;
  return [
    ...counts,
    await runLayer({ title: "Kiểu dữ liệu", file: "npm", args: ["run", "-s", "typecheck"], env }),
    await runLayer(vitest("Tích hợp, PostgreSQL thật", "integration", env)),
  ];
}

async function buildPortal(env: NodeJS.ProcessEnv): Promise<Count> {
  const next = { file: program("next"), args: ["build"], env };
  const count = await runLayer({ title: "Dựng cổng (next build)", ...next });
  if (count.failed === 0) rememberBuild(env);
  return count;
}

async function checkInBrowser(env: NodeJS.ProcessEnv, build: Promise<Count>): Promise<Count[]> {
  const title = "Trình duyệt";
  try {
    const [{ failed }, chromium] = await Promise.all([build, findChromium()]);
    if (failed > 0) return [notRun(title, "không chạy được vì cổng chưa dựng xong")];
    return [await runLayer(browser(title, { ...env, CHROMIUM_PATH: chromium }))];
  } catch (error) {
    return [notRun(title, sentenceOf(error))];
  }
}

function agreement(env: NodeJS.ProcessEnv) {
  const from = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];
  const args = ["migrate", "diff", ...from, "--exit-code"];
  return { title: "Lược đồ khớp với các bước di trú", file: program("prisma"), args, env };
}

function vitest(title: string, project: string, env: NodeJS.ProcessEnv) {
  const file = path.join(results, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return {
    title,
    file: program("vitest"),
    args: ["run", "--project", project, ...reporters],
    env: { ...env, NODE_ENV: "test" as const },
    report: { file, read: countVitest },
  };
}

function browser(title: string, env: NodeJS.ProcessEnv) {
  const file = path.join(results, "browser.json");
  return {
    title,
    file: process.execPath,
    args: [path.join(root, "scripts/browser-tests.ts")],
    env: { ...env, E2E_REPORT: file },
    report: { file, read: countPlaywright },
  };
}
