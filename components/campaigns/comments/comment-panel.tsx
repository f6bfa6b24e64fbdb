"use client";

import { useState } from "react";
import { Details } from "@/components/ui/details";
import type { PlacedThread } from "@/lib/campaigns/comments/threads";
import { CommentForm } from "./comment-form";
import { CommentGroups } from "./comment-groups";
import type { CommentTools } from "./comment-thread";

type CommentPanelProps = CommentTools & {
  threads: readonly PlacedThread[];
  /** The clause the cursor stands in; null for none: then the whole plan is spoken of. */
  currentClause: { id: string; place: string } | null;
  /** Why nothing can be said, when nothing can. */
  refusal?: string;
  onGoTo: (clauseId: string) => void;
};

/** Comments beside the sheet: those on the clause under the cursor first. Its action answers with all threads anew. */
export function CommentPanel({
  threads: given,
  currentClause,
  refusal,
  onGoTo,
  onThreads,
  ...rest
}: CommentPanelProps) {
  const [own, setOwn] = useState({ given, threads: given });
  // What the page brings later is newer than what a form here brought before.
  const threads = own.given === given ? own.threads : given;
  const tools: CommentTools = {
    ...rest,
    onThreads(fresh) {
      setOwn({ given, threads: fresh });
      onThreads?.(fresh);
    },
  };
  const open = threads.filter(({ resolved }) => resolved === null);
  const isHere = ({ clauseId }: PlacedThread) => clauseId === (currentClause?.id ?? null);
  const ordered = [...open.filter(isHere), ...open.filter((thread) => !isHere(thread))];
  const resolved = threads.filter((thread) => thread.resolved !== null);
  const groups = (list: readonly PlacedThread[]) => (
    <CommentGroups
      threads={list}
      tools={tools}
      mayWrite={refusal === undefined}
      wayTo={(clauseId, place) => (
        <button
          type="button"
          onClick={() => onGoTo(clauseId)}
          className="min-h-6 cursor-pointer text-left text-blue underline underline-offset-4"
        >
          {place}
        </button>
      )}
    />
  );
  return (
    <div className="stack">
      {refusal === undefined ? (
        <CommentForm
          intent="write"
          idPrefix="panel"
          summary={
            currentClause ? `Ý kiến về ${lowerFirst(currentClause.place)}` : "Ý kiến về cả văn bản"
          }
          {...tools}
        >
          {() => <input type="hidden" name="clauseId" value={currentClause?.id ?? ""} />}
        </CommentForm>
      ) : (
        <p className="text-muted">{refusal}</p>
      )}
      {open.length === 0 && <p className="text-muted">Không có ý kiến nào chưa xong.</p>}
      {groups(ordered)}
      {resolved.length > 0 && (
        <Details summary={`Đã xong (${resolved.length})`}>{groups(resolved)}</Details>
      )}
    </div>
  );
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
