"use client";

import { CommentForm } from "@/components/campaigns/comments/comment-form";
import { CommentGroups } from "@/components/campaigns/comments/comment-groups";
import { Link } from "@/components/ui/link";
import { Select } from "@/components/ui/select";
import type { Colleague, PlacedThread } from "@/lib/campaigns/comments/threads";
import { commentAction } from "./actions";

type CommentBoardProps = {
  planId: string;
  threads: readonly PlacedThread[];
  clauses: readonly { value: string; label: string }[];
  /** The clause somebody came to speak of. */
  clauseId: string | null;
  colleagues: readonly Colleague[];
  mayWrite: boolean;
};

/** The threads of a plan, each under its clause, and the form for a new one. */
export function CommentBoard({
  planId,
  threads,
  clauses,
  clauseId,
  colleagues,
  mayWrite,
}: CommentBoardProps) {
  const tools = {
    planId,
    colleagues,
    action: commentAction,
    pageHref: `/plans/${planId}/comments`,
  };
  return (
    <div className="stack">
      {mayWrite && (
        <CommentForm
          intent="write"
          idPrefix="new"
          summary="Viết ý kiến mới"
          isOpen={clauseId !== null || threads.length === 0}
          {...tools}
        >
          {(values) => (
            <Select
              id="new-clauseId"
              name="clauseId"
              label="Về mục nào"
              emptyLabel="Cả văn bản"
              choices={clauses}
              defaultValue={values.clauseId ?? clauseId ?? ""}
            />
          )}
        </CommentForm>
      )}
      <CommentGroups
        threads={threads}
        tools={tools}
        mayWrite={mayWrite}
        wayTo={(id, place) => <Link href={`/plans/${planId}/sheet#clause-${id}`}>{place}</Link>}
      />
    </div>
  );
}
