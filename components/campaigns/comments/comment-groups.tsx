"use client";

import type { ReactNode } from "react";
import type { PlacedThread } from "@/lib/campaigns/comments/threads";
import { CommentThread, type CommentTools } from "./comment-thread";

type CommentGroupsProps = {
  threads: readonly PlacedThread[];
  tools: CommentTools;
  mayWrite: boolean;
  /** A way to the clause: a link on a page, a button beside the editor. */
  wayTo: (clauseId: string, place: string) => ReactNode;
};

/** Threads under the clause they speak of, with its words as they are now. */
export function CommentGroups({ threads, tools, mayWrite, wayTo }: CommentGroupsProps) {
  const groups = [...Map.groupBy(threads, ({ clauseId, place }) => clauseId ?? place).values()];
  return groups.map((group) => {
    const [first] = group;
    if (!first) return null;
    const { clauseId, place, wordsNow } = first;
    return (
      <section key={clauseId ?? place} aria-label={place} className="stack-tight">
        <h3>{clauseId !== null && wordsNow !== null ? wayTo(clauseId, place) : place}</h3>
        {wordsNow && <p className="max-w-[68ch] border-l-4 border-line pl-4">{wordsNow}</p>}
        {group.map((thread) => (
          <CommentThread key={thread.id} thread={thread} tools={tools} mayWrite={mayWrite} />
        ))}
      </section>
    );
  });
}
