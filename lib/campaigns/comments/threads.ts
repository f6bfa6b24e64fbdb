import { type Clause, type OfficialDocument, plainText } from "@/lib/documents/model";
import { findClause, walkDocument } from "@/lib/documents/walk";

/** One thing said. Plain data: a page draws it, and so does the browser. */
export type Comment = {
  id: string;
  body: string;
  author: { name: string; position: string };
  writtenAt: Date;
  version: number;
  /** People named, by membership. */
  mentions: readonly { id: string; name: string }[];
  /** Whether the reader wrote it and may still change it. */
  isChangeable: boolean;
};

export type Thread = Comment & {
  clauseId: string | null;
  /** The clause's words when it was written. */
  excerpt: string;
  resolved: { by: string; at: Date } | null;
  answers: readonly Comment[];
};

/** A thread beside the clause it speaks of, as the plan now has it. */
export type PlacedThread = Thread & {
  /** "Mục I.2", "Cả kế hoạch". */
  place: string;
  /** The clause's words now; null when it is gone, or when the thread is about the whole plan. */
  wordsNow: string | null;
};

/** Threads in reading order: those about the whole plan, then clause by clause, then those whose clause is gone. */
export function placeThreads(
  threads: readonly Thread[],
  document: OfficialDocument,
): PlacedThread[] {
  const places = new Map(
    [...walkDocument(document)].map(({ clause, path }, order) => [
      clause.id,
      { order, place: citation(clause, path), wordsNow: clauseWords(clause) },
    ]),
  );
  const atEnd = { order: places.size, place: "Mục đã bỏ", wordsNow: null };
  const wholePlan = { order: -1, place: "Cả văn bản", wordsNow: null };
  return threads
    .map((thread) => {
      const at = thread.clauseId === null ? wholePlan : (places.get(thread.clauseId) ?? atEnd);
      return { thread, at };
    })
    .sort((one, other) => one.at.order - other.at.order)
    .map(({ thread, at: { place, wordsNow } }) => ({ ...thread, place, wordsNow }));
}

/** Somebody who can be named in a comment. */
export type Colleague = { id: string; name: string; position: string };

/** How many open threads hang on each clause. */
export function openThreadsByClause(threads: readonly Thread[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { clauseId, resolved } of threads) {
    if (clauseId === null || resolved) continue;
    counts.set(clauseId, (counts.get(clauseId) ?? 0) + 1);
  }
  return counts;
}

/** What a clause says, for the day it says it no longer; null when the document has no such clause. */
export function wordsOfClause(document: OfficialDocument, clauseId: string): string | null {
  const place = findClause(document, clauseId);
  return place && clauseWords(place.clause);
}

function citation({ marker, table }: Clause, path: string): string {
  const isUnder = table !== null || ["dash", "plus", "star", "none"].includes(marker);
  const what = table ? "Bảng" : "Đoạn";
  if (path === "") return `${what} không đánh số`;
  return isUnder ? `${what} ở mục ${path}` : `Mục ${path}`;
}

const longestExcerpt = 400;

function clauseWords({ label, text, table }: Clause): string {
  const words = table
    ? table.rows.flat().map((cell) => ("text" in cell ? plainText(cell.text) : ""))
    : [label, plainText(text)];
  return shortened(
    words
      .filter((word) => word !== "")
      .join(" ")
      .replaceAll("\n", " "),
    longestExcerpt,
  );
}

function shortened(words: string, length: number): string {
  if (words.length <= length) return words;
  return `${words.slice(0, words.lastIndexOf(" ", length))}…`;
}
