import type { Annex } from "../model";
import { parseLabel } from "../outline/label";
import type { SourceBlock, SourceParagraph } from "../readers/source";
import { buildOutline } from "./build-outline";
import { readItems } from "./items";
import { annexStart, isUpperCase, wordsOf } from "./parts";

/** What follows the signature: one annex from each "Phụ lục" line, or one without a label. */
export function readAnnexes(blocks: readonly SourceBlock[], nextId: () => string): Annex[] {
  const parts: SourceBlock[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || startOf(block)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts
    .map((part) => readAnnex(part, nextId))
    .filter(({ label, title, note, body }) => label || title || note || body.length > 0);
}

function startOf(block: SourceBlock | undefined) {
  return block?.kind === "paragraph" && !block.plain ? annexStart(wordsOf(block)) : null;
}

function readAnnex(blocks: readonly SourceBlock[], nextId: () => string): Annex {
  const start = startOf(blocks[0]);
  const title = start?.rest ? [start.rest] : [];
  let note = "";
  let next = start ? 1 : 0;
  for (; next < blocks.length; next++) {
    const block = blocks[next];
    if (block?.kind !== "paragraph" || block.plain || block.label) break;
    const words = wordsOf(block);
    if (words === "") continue;
    if (isNote(words) || note !== "") {
      note = note === "" ? words : `${note} ${words}`;
      if (words.endsWith(")") || note.length > 400) {
        next++;
        break;
      }
      continue;
    }
    if (!isTitleLine(block, words)) break;
    title.push(words);
  }
  const body = buildOutline(readItems(blocks.slice(next)), nextId);
  return { label: start?.label ?? "", title: title.join(" "), note, body };
}

/** "(Kèm theo Kế hoạch số …)" (NĐ 30/2020, Phụ lục I, III.1.c). */
const isNote = (words: string) => /^\((Ban hành )?kèm theo/iu.test(words);

function isTitleLine(paragraph: SourceParagraph, words: string): boolean {
  return isUpperCase(words) ? !parseLabel(words) : paragraph.centred === true;
}
