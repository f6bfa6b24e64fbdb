import { createHash } from "node:crypto";
import type { OfficialDocument } from "./model";

/** A paper as it is kept once signed: its canonical JSON and the hash of it. */
type Frozen = { content: string; sha256: string };

/**
 * Fixes what a paper says. The same document always gives the same hash, in whatever order its keys come back
 * from the database (jsonb keeps none).
 */
export function freezeDocument(document: OfficialDocument): Frozen {
  const content = canonicalJson(document);
  return { content, sha256: createHash("sha256").update(content, "utf8").digest("hex") };
}

/** JSON with the keys of every object in order and no white space: one text for one value (RFC 8785 in spirit). */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
