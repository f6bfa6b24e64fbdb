"use client";

import { StatusTag } from "@/components/ui/status-tag";
import type { Colleague, Comment, PlacedThread } from "@/lib/campaigns/comments/threads";
import { formatMoment } from "@/lib/text/dates";
import type { CommentAction } from "./comment-action";
import { DeleteButton, SettleButton } from "./comment-buttons";
import { CommentForm } from "./comment-form";

export type CommentTools = {
  planId: string;
  colleagues: readonly Colleague[];
  action: CommentAction;
  onThreads?: (threads: readonly PlacedThread[]) => void;
  pageHref?: string;
};

type CommentThreadProps = { thread: PlacedThread; tools: CommentTools; mayWrite: boolean };

/** What was said of one clause, and what was answered. */
export function CommentThread({ thread, tools, mayWrite }: CommentThreadProps) {
  const { resolved, answers } = thread;
  const isResolved = resolved !== null;
  return (
    <article
      id={`comment-${thread.id}`}
      aria-label={`Ý kiến của ${thread.author.name}`}
      className="stack-tight rounded-md border border-line p-4 target:border-blue target:bg-blue-soft"
    >
      <WordsThen thread={thread} />
      <Said comment={thread} tools={tools} mayWrite={mayWrite} />
      {answers.length > 0 && (
        <ul className="stack-tight border-l-4 border-line pl-4">
          {answers.map((answer) => (
            <li key={answer.id} id={`comment-${answer.id}`}>
              <Said comment={answer} tools={tools} mayWrite={mayWrite} />
            </li>
          ))}
        </ul>
      )}
      {resolved && (
        <StatusTag tone="done" detail={`${resolved.by}, ${formatMoment(resolved.at)}`}>
          Đã xong
        </StatusTag>
      )}
      {mayWrite && (
        <div className="no-print flex flex-wrap items-start gap-x-6 gap-y-2">
          <SettleButton comment={thread} isResolved={isResolved} {...tools} />
          {!isResolved && (
            <div className="min-w-0 grow basis-40">
              <CommentForm
                intent="answer"
                comment={{ id: thread.id, version: thread.version }}
                idPrefix={`answer-${thread.id}`}
                summary="Trả lời"
                {...tools}
              />
            </div>
          )}
        </div>
      )}
    </article>
  );
}

/** What the clause said on the day of the comment, when it says something else now. */
function WordsThen({ thread: { clauseId, excerpt, wordsNow } }: { thread: PlacedThread }) {
  if (clauseId === null || excerpt === "" || excerpt === wordsNow) return null;
  return (
    <p className="text-sm text-muted">
      {wordsNow === null ? "Mục này không còn trong văn bản. " : "Mục này đã sửa. "}
      Lời lúc viết ý kiến: “{excerpt}”
    </p>
  );
}

function Said({
  comment,
  tools,
  mayWrite,
}: {
  comment: Comment;
  tools: CommentTools;
  mayWrite: boolean;
}) {
  const { author, writtenAt, body, mentions } = comment;
  return (
    <div>
      <p className="text-sm text-muted">
        <strong className="font-semibold text-ink">{author.name}</strong>, {author.position} ·{" "}
        {formatMoment(writtenAt)}
      </p>
      <p className="whitespace-pre-line break-words">{body}</p>
      {mentions.length > 0 && (
        <p className="text-sm text-muted">Báo cho: {mentions.map(({ name }) => name).join(", ")}</p>
      )}
      {mayWrite && comment.isChangeable && (
        <div className="no-print flex flex-wrap gap-x-6">
          <CommentForm
            intent="edit"
            comment={comment}
            idPrefix={`edit-${comment.id}`}
            summary="Sửa"
            {...tools}
          />
          <DeleteButton comment={comment} {...tools} />
        </div>
      )}
    </div>
  );
}
