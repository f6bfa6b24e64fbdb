import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, onceFor } from "./fingerprint.ts";
import { program, root } from "./paths.mjs";
import { runQuietly } from "./run.mjs";
import { step } from "./step.mjs";

const sources = [
  "{app,components,lib,public}/**",
  "prisma/schema.prisma",
  "{next.config,proxy,instrumentation}.ts",
  "{package-lock,tsconfig}.json",
  "postcss.config.mjs",
];

/** Makes the Prisma client when the schema has changed since. */
export function generateClient(): Promise<void> {
  const print = fingerprint(["prisma/schema.prisma", "package-lock.json"]);
  const note = path.join(root, "lib/db/generated/.made-from");
  return onceFor(print, note, () =>
    step("Tạo mã truy cập cơ sở dữ liệu", () =>
      runQuietly(program("prisma"), ["generate"], {
        log: "generate.log",
        failure: "Không tạo được mã truy cập cơ sở dữ liệu.",
      }),
    ),
  );
}

/** Builds the portal, into the folder that next.config.ts takes from NEXT_DIST_DIR, unless that was done already. */
export function buildPortal(env: NodeJS.ProcessEnv): Promise<void> {
  return onceFor(printOfBuild(env), noteOfBuild(env), () =>
    step("Dựng cổng (khoảng một phút)", () =>
      runQuietly(program("next"), ["build"], {
        env: { ...env, NODE_ENV: "production" },
        log: "build.log",
        failure: "Không dựng được cổng.",
      }),
    ),
  );
}

/** Takes note of a build that another command has just made. */
export function rememberBuild(env: NodeJS.ProcessEnv): void {
  writeFileSync(noteOfBuild(env), printOfBuild(env));
}

const noteOfBuild = (env: NodeJS.ProcessEnv) =>
  path.join(root, env.NEXT_DIST_DIR ?? ".next", "made-from");

function printOfBuild(env: NodeJS.ProcessEnv): string {
  // What is built in besides the sources: another key of the server actions is another build.
  const settings = [env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, env.COMPONENT_GALLERY].join();
  return createHash("sha256")
    .update(fingerprint(sources, ["lib/db/generated/**"]))
    .update(settings)
    .digest("hex");
}
