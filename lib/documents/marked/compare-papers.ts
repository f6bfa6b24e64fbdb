import type { RichText } from "../model";
import type { AnnexPaper, Paper } from "../renderers/paper";
import { align } from "./align";
import { compareBlocks, type MarkedBlock, markBlock } from "./compare-blocks";
import { compareRichText, compareWords, markRichText } from "./compare-words";
import { type Change, marked } from "./marks";

/** One paper from two: laid out as the later, its words marked, with what was removed where it stood. */
export type MarkedPaper = Omit<Paper, "content" | "annexes"> & {
  content: readonly MarkedBlock[];
  annexes: readonly MarkedAnnex[];
};

type MarkedAnnex = Omit<AnnexPaper, "content"> & { content: readonly MarkedBlock[] };

/** Compares two papers, each laid out by itself. */
export function comparePapers(before: Paper, after: Paper): MarkedPaper {
  return {
    ...after,
    header: {
      ...after.header,
      agency: compareAgencies(before.header.agency, after.header.agency),
      numberLine: compareWords(before.header.numberLine, after.header.numberLine),
      dateLine: compareWords(before.header.dateLine, after.header.dateLine),
    },
    type: compareWords(before.type, after.type),
    subject: { ...after.subject, text: compareRichText(before.subject.text, after.subject.text) },
    content: compareBlocks(before.content, after.content),
    recipients: compareLines(before.recipients, after.recipients).map(({ words }) => words),
    signature: {
      lines: compareLines(before.signature.lines, after.signature.lines).map(({ words }) => words),
      name: compareWords(before.signature.name, after.signature.name),
    },
    annexes: compareAnnexes(before.annexes, after.annexes),
  };
}

type MarkedLine = { words: string; before: number | null; after: number | null };

/** Lines of a list; one that moved was removed here and added there. */
function compareLines(before: readonly string[], after: readonly string[]): MarkedLine[] {
  const items = (lines: readonly string[]) => lines.map((words) => ({ id: null, words }));
  return align(items(before), items(after)).map(({ kind, before: at, after: place }) => {
    const old = at === null ? "" : (before[at] ?? "");
    const fresh = place === null ? "" : (after[place] ?? "");
    if (kind === "kept") return { words: compareWords(old, fresh), before: at, after: place };
    return kind === "removed" || kind === "left"
      ? { words: marked(old, "removed"), before: at, after: null }
      : { words: marked(fresh, "added"), before: null, after: place };
  });
}

type Agency = Paper["header"]["agency"];

function compareAgencies(before: Agency, after: Agency): Agency {
  const texts = (agency: Agency) => agency.map(({ text }) => text);
  return compareLines(texts(before), texts(after)).flatMap(({ words, ...places }) => {
    const line = places.after === null ? before[places.before ?? 0] : after[places.after];
    return line ? [{ ...line, text: words }] : [];
  });
}

function compareAnnexes(
  before: readonly AnnexPaper[],
  after: readonly AnnexPaper[],
): MarkedAnnex[] {
  const items = (annexes: readonly AnnexPaper[]) =>
    annexes.map(({ label, title }) => ({
      id: label,
      words: [label, ...title.text.map((run) => ("text" in run ? run.text : ""))].join(" "),
    }));
  return align(items(before), items(after)).flatMap((step): MarkedAnnex[] => {
    const old = step.before === null ? undefined : before[step.before];
    const fresh = step.after === null ? undefined : after[step.after];
    if (step.kind === "kept" && old && fresh) return [compareAnnex(old, fresh)];
    if (step.kind === "removed" || step.kind === "left")
      return old ? [markAnnex(old, "removed")] : [];
    return fresh ? [markAnnex(fresh, "added")] : [];
  });
}

function compareAnnex(before: AnnexPaper, after: AnnexPaper): MarkedAnnex {
  return {
    ...after,
    label: compareWords(before.label, after.label),
    title: { ...after.title, text: compareRichText(before.title.text, after.title.text) },
    note: { ...after.note, text: compareRichText(before.note.text, after.note.text) },
    content: compareBlocks(before.content, after.content),
  };
}

function markAnnex(annex: AnnexPaper, change: Change): MarkedAnnex {
  const mark = (text: RichText) => markRichText(text, change);
  return {
    ...annex,
    label: marked(annex.label, change),
    title: { ...annex.title, text: mark(annex.title.text) },
    note: { ...annex.note, text: mark(annex.note.text) },
    content: annex.content.map((block) => markBlock(block, change)),
  };
}
