import type { Block } from "../renderers/blocks";
import { align, type Item, type Step } from "./align";
import { compareTables, markTable, tableParagraphs } from "./compare-tables";
import { allWords, compareRichText, compareWords, markRichText } from "./compare-words";
import { type Change, hasMarks, marked } from "./marks";

/** What happened to a paragraph or table; null: nothing. A moved one is met where it left and where it arrived. */
export type BlockChange = "changed" | "added" | "removed" | "left" | "arrived" | null;

export type MarkedBlock = {
  block: Block;
  change: BlockChange;
  /** The clause it belongs to on each side. */
  beforeId: string | null;
  afterId: string | null;
};

/** The text of a paper, or of an annex, from two: words marked, what was removed standing where it stood. */
export function compareBlocks(before: readonly Block[], after: readonly Block[]): MarkedBlock[] {
  return align(before.map(itemOf), after.map(itemOf)).flatMap((step) =>
    blocksOf(step, before, after),
  );
}

/** The label and all words of a block. */
export function wordsOfBlock(block: Block): string {
  if (block.style === "table") return tableParagraphs(block.table).map(allWords).join(" ");
  return `${block.label} ${allWords(block.text)}`.trim();
}

/** A block that stands only on one side. */
export function markBlock(block: Block, change: Change): MarkedBlock {
  const drawn: Block =
    block.style === "table"
      ? { ...block, table: markTable(block.table, change) }
      : { ...block, label: marked(block.label, change), text: markRichText(block.text, change) };
  return change === "added"
    ? { block: drawn, change, beforeId: null, afterId: block.clauseId }
    : { block: asBefore(drawn), change, beforeId: block.clauseId, afterId: null };
}

function itemOf(block: Block): Item {
  const words = wordsOfBlock(block);
  return { id: block.clauseId, words: block.style === "table" ? `| ${words}` : words };
}

function blocksOf(step: Step, before: readonly Block[], after: readonly Block[]): MarkedBlock[] {
  const old = step.before === null ? undefined : before[step.before];
  const fresh = step.after === null ? undefined : after[step.after];
  if (!old) return fresh ? [markBlock(fresh, "added")] : [];
  if (!fresh) return [markBlock(old, "removed")];
  const ids = { beforeId: old.clauseId, afterId: fresh.clauseId };
  if (step.kind === "left") return [{ block: asBefore(old), change: "left", ...ids }];
  const block = compareBlock(old, fresh);
  if (!block) {
    const both = [markBlock(old, "removed"), markBlock(fresh, "added")];
    // The place it left already shows the words before.
    return step.kind === "arrived" ? both.slice(1) : both;
  }
  const isChanged = hasMarks(wordsOfBlock(block));
  return [
    { block, change: step.kind === "arrived" ? "arrived" : isChanged ? "changed" : null, ...ids },
  ];
}

function compareBlock(before: Block, after: Block): Block | null {
  if (before.style === "table" || after.style === "table") {
    if (before.style !== "table" || after.style !== "table") return null;
    const table = compareTables(before.table, after.table);
    return table && { ...after, table };
  }
  return {
    ...after,
    label: compareWords(before.label, after.label),
    text: compareRichText(before.text, after.text),
  };
}

/** Two elements of a page never have one id. */
function asBefore(block: Block): Block {
  if (block.style === "table") return { ...block, clauseId: `before-${block.clauseId}` };
  return { ...block, clauseId: block.clauseId && `before-${block.clauseId}` };
}
