import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { OfficialDocument } from "@/lib/documents/model";
import { render } from "@/lib/documents/render";

/** The SHA-256 of the paper in each format: of the very bytes a person would download. */
export async function renderHashes(document: OfficialDocument): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const format of ["txt", "html", "docx", "pdf"] as const) {
    const bytes = await render(document, format);
    hashes[format] = createHash("sha256").update(bytes).digest("hex");
  }
  return hashes;
}

// `tsx tests/support/render-hashes.ts FILE.json`: the same in a process of its own, with code loaded anew.
const [, script = "", file] = process.argv;
if (file && import.meta.url === pathToFileURL(script).href) {
  const document = JSON.parse(readFileSync(file, "utf8")) as OfficialDocument;
  process.stdout.write(JSON.stringify(await renderHashes(document)));
}
