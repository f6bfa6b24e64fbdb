import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { exportedActions } from "../../support/server-actions";

export type Action = {
  /** "finishDutyAction" */
  name: string;
  /** Under which the built portal takes it. */
  id: string;
};

type Manifest = { node: Record<string, { filename: string; exportedName: string }> };

/** Every action of the source, as the built portal knows it. Throws for one that no page knows: nobody can call it. */
export function listActions(): Action[] {
  const folder = process.env.NEXT_DIST_DIR ?? ".next";
  const manifest: Manifest = JSON.parse(
    readFileSync(path.join(folder, "server/server-reference-manifest.json"), "utf8"),
  );
  const ids = new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName }]) => [
      `${filename} ${exportedName}`,
      id,
    ]),
  );
  const files = globSync("app/**/actions.ts");
  return files.flatMap((file) =>
    exportedActions(readFileSync(file, "utf8")).map((name) => {
      const id = ids.get(`${file} ${name}`);
      if (!id) throw new Error(`No page knows ${name} of ${file}.`);
      return { name, id };
    }),
  );
}
