import type { RichText, Run } from "../model";
import { tidyRichText } from "../rich-text";

/**
 * The normal form of `tidyRichText` for text fresh from a file: besides, characters nobody sees are removed, line ends
 * are spaces, and an accent that begins a run goes to the letter before it, where it can be composed.
 */
export function cleanText(runs: readonly Run[]): RichText {
  const clean: Run[] = [];
  for (const run of runs) {
    if (!("text" in run)) {
      clean.push({ footnote: cleanText(run.footnote).filter((part) => "text" in part) });
      continue;
    }
    const text = visible(run.text);
    const last = clean.at(-1);
    const accents = /^\p{M}+/u.exec(text)?.[0] ?? "";
    if (accents !== "" && last && "text" in last) {
      clean[clean.length - 1] = { ...last, text: last.text + accents };
      clean.push({ ...run, text: text.slice(accents.length) });
    } else clean.push({ ...run, text });
  }
  return tidyRichText(clean);
}

/** Line ends and odd spaces as spaces, hyphens as hyphens, nothing invisible. */
function visible(text: string): string {
  return text
    .replace(/[\s\u0085]+/g, " ")
    .replaceAll("\u2011", "-")
    .replace(/[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu, "");
}
