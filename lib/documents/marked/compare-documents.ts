import { wordsOf } from "@/lib/text/likeness";
import type { OfficialDocument } from "../model";
import type { Block } from "../renderers/blocks";
import type { Part } from "../renderers/html/inline";
import { layOut, type Paper } from "../renderers/paper";
import { walkDocument } from "../walk";
import { type BlockChange, type MarkedBlock, wordsOfBlock } from "./compare-blocks";
import { comparePapers, type MarkedPaper } from "./compare-papers";
import { allWords } from "./compare-words";
import { hasMarks, wordsOn } from "./marks";

/** A place where two texts differ: a part of the paper, or neighbouring blocks with the same fate. */
export type DocumentChange = {
  /** From 1, in reading order. */
  number: number;
  kind: NonNullable<BlockChange>;
  /** How the place is cited: "mục II.1". */
  place: string;
  /** Of what moved: where it is now, or was before. */
  other: string | null;
};

export type ChangeSummary = {
  wordsAdded: number;
  wordsRemoved: number;
  clausesAdded: number;
  clausesRemoved: number;
  clausesMoved: number;
};

export type DocumentComparison = {
  /** The later paper with its words marked (marks.ts). */
  paper: Paper;
  changes: readonly DocumentChange[];
  changeOf: ReadonlyMap<Block | Part, DocumentChange>;
  summary: ChangeSummary;
};

/**
 * What changed from one document to another, on the paper itself. Clauses are told apart by id, where their words agree
 * with it, else by their words. Reading only what stayed or was added gives `after`, what stayed or was removed `before`.
 */
export function compareDocuments(
  before: OfficialDocument,
  after: OfficialDocument,
): DocumentComparison {
  const marked = comparePapers(layOut(before), layOut(after));
  const changes = new ChangeList(pathsOf(before), pathsOf(after));
  changes.addPart("header", "phần đầu văn bản", wordsOfHeader(marked));
  changes.addPart("title", "tên loại, trích yếu", marked.type + allWords(marked.subject.text));
  changes.addBlocks(marked.content);
  changes.addPart("footer", "nơi nhận, chữ ký", wordsOfFooter(marked));
  for (const [index, annex] of marked.annexes.entries()) {
    const head = annex.label + allWords(annex.title.text) + allWords(annex.note.text);
    changes.addPart(`annex ${index}`, "tên phụ lục", head);
    changes.addBlocks(annex.content);
  }
  return {
    paper: paperOf(marked),
    changes: changes.list,
    changeOf: changes.of,
    summary: summaryOf(marked, changes.clausesMoved),
  };
}

function paperOf(marked: MarkedPaper): Paper {
  const blocks = (content: readonly MarkedBlock[]) => content.map(({ block }) => block);
  return {
    ...marked,
    content: blocks(marked.content),
    annexes: marked.annexes.map((annex) => ({ ...annex, content: blocks(annex.content) })),
  };
}

const wordsOfHeader = ({ header }: MarkedPaper) =>
  [...header.agency.map(({ text }) => text), header.numberLine, header.dateLine].join("\n");

const wordsOfFooter = ({ recipients, signature }: MarkedPaper) =>
  [...recipients, ...signature.lines, signature.name].join("\n");

/** How a clause is cited, and the clause right above it. */
type Paths = ReadonlyMap<string, { path: string; parent: string | undefined }>;

function pathsOf(document: OfficialDocument): Paths {
  return new Map(
    [...walkDocument(document)].map(({ clause, path, ancestors }) => [
      clause.id,
      { path, parent: ancestors.at(-1)?.id },
    ]),
  );
}

class ChangeList {
  readonly list: DocumentChange[] = [];
  readonly of = new Map<Block | Part, DocumentChange>();
  clausesMoved = 0;
  private readonly before: Paths;
  private readonly after: Paths;

  constructor(before: Paths, after: Paths) {
    this.before = before;
    this.after = after;
  }

  addPart(part: Part, place: string, words: string): void {
    if (hasMarks(words)) this.of.set(part, this.add("changed", place, null));
  }

  addBlocks(blocks: readonly MarkedBlock[]): void {
    const arrived = new Set(
      blocks.filter(({ change }) => change === "arrived").map(({ afterId }) => afterId),
    );
    let open: DocumentChange | null = null;
    for (const marked of blocks) {
      const { block, change, beforeId, afterId } = marked;
      if (change === "arrived" && !arrived.has(parentOf(this.after, afterId)))
        this.clausesMoved += 1;
      if (change === null) open = null;
      else {
        const goesOn: boolean = open?.kind === change && change !== "changed";
        if (!open || !goesOn) {
          const isBefore = change === "removed" || change === "left";
          const [then, now] = [cited(this.before, beforeId), cited(this.after, afterId)];
          const isMove = change === "left" || change === "arrived";
          // An imported number may have moved with its clause.
          const elsewhere = then === now ? "chỗ khác, vẫn mang số này" : isBefore ? now : then;
          open = this.add(change, isBefore ? then : now, isMove ? elsewhere : null);
        }
        this.of.set(block, open);
      }
    }
  }

  private add(kind: DocumentChange["kind"], place: string, other: string | null): DocumentChange {
    const change = { number: this.list.length + 1, kind, place, other };
    this.list.push(change);
    return change;
  }
}

const parentOf = (paths: Paths, id: string | null) =>
  (id === null ? undefined : paths.get(id)?.parent) ?? null;

function cited(paths: Paths, id: string | null): string {
  const path = id === null ? "" : (paths.get(id)?.path ?? "");
  if (path !== "") return `mục ${path}`;
  return id === null ? "phần căn cứ, mở đầu hoặc kết" : "đoạn không đánh số";
}

function summaryOf(marked: MarkedPaper, clausesMoved: number): ChangeSummary {
  const blocks = [...marked.content, ...marked.annexes.flatMap(({ content }) => content)];
  const texts = [
    wordsOfHeader(marked),
    marked.type,
    allWords(marked.subject.text),
    wordsOfFooter(marked),
    ...marked.annexes.flatMap(({ label, title, note }) => [
      label,
      allWords(title.text),
      allWords(note.text),
    ]),
    // What left a place is told as moved, not as removed.
    ...blocks.filter(({ change }) => change !== "left").map(({ block }) => wordsOfBlock(block)),
  ].filter(hasMarks);
  const count = (side: "before" | "after") =>
    texts.reduce((sum, text) => sum + wordsOf(wordsOn(side, text)).length, 0);
  const stayed = texts.reduce((sum, text) => sum + wordsOf(stayedIn(text)).length, 0);
  const clauses = (change: BlockChange) =>
    blocks.filter((marked) => marked.change === change && (marked.beforeId ?? marked.afterId))
      .length;
  return {
    wordsAdded: count("after") - stayed,
    wordsRemoved: count("before") - stayed,
    clausesAdded: clauses("added"),
    clausesRemoved: clauses("removed"),
    clausesMoved,
  };
}

/** The words on both sides; a break where words were taken out, so that two halves never make a word. */
const stayedIn = (text: string) => wordsOn("before", text.replace(/\ufdd2[^\ufdd3]*\ufdd3/g, " "));
