import { foldTone } from "./fold";

/** A text with other words where one of these names stands, however it is capitalised or spaced. */
export function withoutNames(text: string, names: readonly string[], instead: string): string {
  const wanted = names
    .map((name) => foldTone(name).trim())
    .filter((name) => name !== "")
    .toSorted((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+"));
  if (wanted.length === 0) return text;
  const anyName = new RegExp(`(?<![\\p{L}\\d])(?:${wanted.join("|")})(?![\\p{L}\\d])`, "giu");
  return foldTone(text).replace(anyName, () => instead);
}
