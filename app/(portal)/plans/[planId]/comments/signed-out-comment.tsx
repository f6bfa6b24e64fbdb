"use client";

import { CommentForm } from "@/components/campaigns/comments/comment-form";
import { PageHeading } from "@/components/ui/page-heading";
import { commentAction } from "./actions";

type SignedOutCommentProps = {
  planId: string;
  /** Which form of the page was sent, as its address says: `new`, `answer-…`, `edit-…`. */
  form: string;
};

/** What was typed, before somebody who must sign in again: nothing of the plan. */
export function SignedOutComment({ planId, form }: SignedOutCommentProps) {
  const [, kind, id = ""] = /^(new|answer|edit)-?(.*)$/.exec(form) ?? [];
  const tools = {
    planId,
    colleagues: [],
    action: commentAction,
    pageHref: `/plans/${planId}/comments`,
    idPrefix: form,
  };
  return (
    <>
      <PageHeading title="Ý kiến" />
      <p>Chưa gửi được.</p>
      {kind === "new" && (
        <CommentForm intent="write" {...tools}>
          {(values) => <input type="hidden" name="clauseId" value={values.clauseId ?? ""} />}
        </CommentForm>
      )}
      {(kind === "answer" || kind === "edit") && (
        <CommentForm intent={kind} comment={{ id, version: 0 }} {...tools} />
      )}
      {!kind && (
        <p>
          <a href="/sign-in">Đăng nhập lại</a>, rồi bấm lại ở trang ý kiến.
        </p>
      )}
    </>
  );
}
