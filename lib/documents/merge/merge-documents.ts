import type { OfficialDocument, RichText } from "../model";
import { isSame } from "../same";
import { withAutomaticNumbers } from "./automatic-numbers";
import type { Choice, Choose, MergeConflict, ThreeWay } from "./conflict";
import { mergeFields } from "./merge-fields";
import { mergeOutline } from "./merge-outline";
import { mergeParagraphs } from "./merge-paragraphs";
import { printParagraph } from "./print-place";

export type { Choice, MergeConflict } from "./conflict";

/**
 * Two texts that go back to one → one text with the work of both. Where both changed the same place differently, the
 * document holds mine and a conflict tells of it; without a conflict nothing of either side is lost. Never throws.
 */
export function mergeDocuments(
  base: OfficialDocument,
  mine: OfficialDocument,
  theirs: OfficialDocument,
): { document: OfficialDocument; conflicts: readonly MergeConflict[] } {
  return merge({ base, mine, theirs }, () => undefined);
}

/**
 * The same text once somebody has chosen, conflict by conflict. A place without a choice holds mine. "both" keeps mine
 * with theirs right after it, as a clause of its own where it was a clause.
 */
export function resolveConflicts(
  base: OfficialDocument,
  mine: OfficialDocument,
  theirs: OfficialDocument,
  choices: Readonly<Record<string, Choice>>,
): OfficialDocument {
  return merge({ base, mine, theirs }, (key) => choices[key]).document;
}

function merge(three: ThreeWay<OfficialDocument>, choose: Choose) {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs) || isSame(base, theirs)) return { document: mine, conflicts: [] };
  if (isSame(base, mine)) return { document: theirs, conflicts: [] };

  const conflicts: MergeConflict[] = [];
  const paragraphs = (name: "preamble" | "closing", label: string) =>
    mergeParagraphs<RichText>(
      { base: base[name], mine: mine[name], theirs: theirs[name] },
      { name, label, print: printParagraph },
      choose,
      conflicts,
    );
  const fields = mergeFields(three, choose, conflicts);
  const preamble = paragraphs("preamble", "Phần căn cứ và mở đầu");
  const outline = mergeOutline(three, choose, conflicts);
  const closing = paragraphs("closing", "Phần kết");
  const recipients = mergeParagraphs<string>(
    { base: base.recipients, mine: mine.recipients, theirs: theirs.recipients },
    { name: "recipients", label: "Nơi nhận", print: (line) => line },
    choose,
    conflicts,
  );
  const merged = { ...fields, preamble, ...outline, closing, recipients };
  return { document: withAutomaticNumbers(merged, [mine, theirs]), conflicts };
}
