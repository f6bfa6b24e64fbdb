import type { Block } from "../renderers/blocks";
import { escapeHtml, type Part, type Pen } from "../renderers/html/inline";
import { writePaper } from "../renderers/html/render-html";
import type { DocumentChange, DocumentComparison } from "./compare-documents";
import { drawMarks } from "./marks";

/** What happened at a place, in one word for its tag. */
export const changeNames: Record<DocumentChange["kind"], string> = {
  changed: "Sửa",
  added: "Thêm",
  removed: "Bỏ",
  left: "Chuyển đi",
  arrived: "Chuyển đến",
};

/**
 * The paper with `<ins>` and `<del>`; each change has the id `change-…`, its name, and ways to the one before and after
 * it. With `onlyChanges`, what stayed the same is folded away but for the titles above a change.
 */
export function renderComparison(
  { paper, changes, changeOf }: DocumentComparison,
  { onlyChanges = false } = {},
): string {
  const draw = (change: DocumentChange, html: string) => changeHtml(change, changes.length, html);
  const pen: Pen = {
    notes: [],
    words: (text) => drawMarks(escapeHtml(text)),
    part(part, html) {
      const change = changeOf.get(part);
      if (change) return draw(change, html);
      return onlyChanges && html !== "" ? foldedPart(part, html) : html;
    },
    blocks: (drawn) => {
      const groups = grouped(drawn, changeOf);
      return groups
        .map(({ change, blocks }, index) => {
          const html = blocks.map((block) => block.html).join("\n");
          if (change) return draw(change, html);
          return onlyChanges ? folded(blocks, groups[index + 1]?.blocks[0]?.block) : html;
        })
        .join("\n");
    },
  };
  return writePaper(paper, pen);
}

type Drawn = { block: Block; html: string };
type Group = { change: DocumentChange | null; blocks: Drawn[] };

/** Neighbouring blocks of one change, or of none. */
function grouped(drawn: readonly Drawn[], changeOf: DocumentComparison["changeOf"]): Group[] {
  const groups: Group[] = [];
  for (const one of drawn) {
    const change = changeOf.get(one.block) ?? null;
    const last = groups.at(-1);
    if (last && last.change === change) last.blocks.push(one);
    else groups.push({ change, blocks: [one] });
  }
  return groups;
}

/** The titles of the parts that the next change stands in stay in sight. */
function folded(blocks: readonly Drawn[], next: Block | undefined): string {
  const shown = new Set<Drawn>();
  let level = next ? levelOf(next) : -1;
  for (const one of blocks.toReversed()) {
    const { block } = one;
    if (levelOf(block) >= level) continue;
    shown.add(one);
    level = levelOf(block);
  }
  const pieces: string[] = [];
  let hidden: Drawn[] = [];
  const close = () => {
    if (hidden.length > 0) pieces.push(foldedBlocks(hidden));
    hidden = [];
  };
  for (const one of blocks) {
    if (!shown.has(one)) hidden.push(one);
    else {
      close();
      pieces.push(one.html);
    }
  }
  close();
  return pieces.join("\n");
}

/** How deep a title stands; what is no title stands below all of them. */
const levelOf = (block: Block) =>
  block.style === "heading" || block.style === "part" ? block.level : Number.POSITIVE_INFINITY;

const fold = (summary: string, html: string) =>
  `<details class="same"><summary>${summary}</summary>${html}</details>`;

const foldedBlocks = (blocks: readonly Drawn[]) =>
  fold(`${blocks.length} đoạn giống nhau`, blocks.map(({ html }) => html).join("\n"));

function foldedPart(part: Part, html: string): string {
  if (part === "header") return fold("Phần đầu văn bản giống nhau", html);
  return part === "footer" ? fold("Nơi nhận, chữ ký giống nhau", html) : html;
}

function changeHtml({ number, kind, place, other }: DocumentChange, count: number, html: string) {
  const name = changeNames[kind];
  const moved = other === null ? "" : kind === "left" ? `nay ở ${other}` : `trước ở ${other}`;
  const note = moved === "" ? "" : ` <span class="change-note">${escapeHtml(moved)}</span>`;
  const step = (to: number, words: string, sign: string) =>
    to < 1 || to > count ? "" : `<a href="#change-${to}" aria-label="${words}">${sign}</a>`;
  return [
    `<div class="change change-${kind}" id="change-${number}" role="group" aria-label="${escapeHtml(`Chỗ khác ${number} trên ${count}: ${name.toLowerCase()}, ${place}`)}">`,
    `<div class="change-tag"><span class="change-name">${name}</span>${note}<span class="change-steps">`,
    step(number - 1, "Chỗ khác trước", "↑"),
    `<span>${number}/${count}</span>`,
    step(number + 1, "Chỗ khác sau", "↓"),
    `</span></div>${html}</div>`,
  ].join("");
}
