import { createHash } from "node:crypto";
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

/** One line for the contents of files: changes when any of them does. Patterns are those of the shell. */
export function fingerprint(patterns: readonly string[], exclude: readonly string[] = []): string {
  const hash = createHash("sha256");
  for (const file of globSync(patterns, { cwd: root, exclude: [...exclude] }).sort()) {
    const absolute = path.join(root, file);
    if (!statSync(absolute).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(absolute)).update("\0");
  }
  return hash.digest("hex");
}

/** Does the work unless it was last done, to the end, for the same fingerprint; remembers that in `note`. */
export async function onceFor(
  print: string,
  note: string,
  work: () => Promise<void>,
): Promise<void> {
  if (existsSync(note) && readFileSync(note, "utf8") === print) return;
  rmSync(note, { force: true });
  await work();
  mkdirSync(path.dirname(note), { recursive: true });
  writeFileSync(note, print);
}
