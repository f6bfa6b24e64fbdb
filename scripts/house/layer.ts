import { readFileSync, rmSync } from "node:fs";
import { exitOf, start } from "./run.mjs";
import { seconds } from "./step.mjs";

export type Count = {
  passed: number;
  failed: number;
  skipped: number;
  /** Names of the failed: said again in the last lines, where a long output is read. */
  broken: readonly string[];
  /** Of those passed, the names of the ones that failed first: never to be hidden. */
  passedAgain: readonly string[];
};

type Layer = {
  title: string;
  file: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** How many tests its report holds; without one the layer counts as one check. */
  report?: { file: string; read: (report: unknown) => Count };
};

/** Runs one layer of the check; says how it went in a line, and everything it said when it failed. */
export async function runLayer({ title, file, args, env, report }: Layer): Promise<Count> {
  if (report) rmSync(report.file, { force: true });
  const started = Date.now();
  const child = start(file, args, env, ["ignore", "pipe", "pipe"]);
  const said: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const code = await exitOf(child);

  const count = countOf(title, code, report);
  const { passed, failed, skipped, passedAgain } = count;
  const mark = failed === 0 ? "✓" : "✗";
  const skips = skipped > 0 ? `, ${skipped} skipped` : "";
  const time = seconds(Date.now() - started);
  process.stdout.write(`${mark} ${title}: ${passed} passed, ${failed} failed${skips} (${time})\n`);
  if (failed + passedAgain.length > 0) process.stdout.write(`\n${Buffer.concat(said)}\n`);
  return count;
}

/** A layer that did not run: one failed check, so that nobody takes its silence for success. */
export function notRun(title: string, reason: string): Count {
  process.stdout.write(`✗ ${title}: ${reason}\n`);
  return failure(title);
}

const success: Count = { passed: 1, failed: 0, skipped: 0, broken: [], passedAgain: [] };

function failure(name: string): Count {
  return { passed: 0, failed: 1, skipped: 0, broken: [name], passedAgain: [] };
}

export function sum(counts: readonly Count[]): Count {
  return counts.reduce((total, count) => ({
    passed: total.passed + count.passed,
    failed: total.failed + count.failed,
    skipped: total.skipped + count.skipped,
    broken: [...total.broken, ...count.broken],
    passedAgain: [...total.passedAgain, ...count.passedAgain],
  }));
}

function countOf(title: string, code: number, report: Layer["report"]): Count {
  if (!report) return code === 0 ? success : failure(title);
  try {
    const count = report.read(JSON.parse(readFileSync(report.file, "utf8")));
    if (code === 0 || count.failed > 0) return count;
    // It ended badly though no test failed: a file that could not be loaded, an error between tests.
    return { ...count, failed: 1, broken: [title] };
  } catch {
    return failure(title);
  }
}
