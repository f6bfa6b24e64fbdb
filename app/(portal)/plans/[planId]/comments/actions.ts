"use server";

import { redirect } from "next/navigation";
import type { CommentFormState } from "@/components/campaigns/comments/comment-action";
import { findActor } from "@/lib/auth/session";
import { applyCommentForm } from "@/lib/campaigns/comments/apply-form";
import { listComments } from "@/lib/campaigns/comments/queries";
import { type CommentForm, commentFormSchema } from "@/lib/campaigns/comments/schema";
import { placeThreads } from "@/lib/campaigns/comments/threads";
import { findPlan } from "@/lib/campaigns/queries";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { keptComment, typedIn } from "./typed-in";

const said: Record<CommentForm["intent"], string> = {
  write: "Đã gửi ý kiến.",
  answer: "Đã gửi trả lời.",
  edit: "Đã lưu ý kiến.",
  resolve: "Đã đánh dấu xong.",
  reopen: "Đã mở lại ý kiến.",
  delete: "Đã xóa ý kiến.",
};

/** A form of the page of comments: goes back to the page, at the comment. */
export async function commentAction(
  _previous: CommentFormState,
  formData: FormData,
): Promise<CommentFormState> {
  const actor = await findActor();
  if (!actor) return keptComment(formData);
  const result = await handleForm(commentFormSchema, formData, async (form) => ({
    ...form,
    shownId: await applyCommentForm(actor, form, new Date()),
  }));
  if (!result.ok) return { ...result.state, ...typedIn(formData) };
  const { planId, intent, shownId } = result.value;
  await setFlash(said[intent]);
  if (shownId === null || intent === "resolve") redirect(`/plans/${planId}/comments`);
  redirect(`/plans/${planId}/comments#comment-${shownId}`);
}

/** The same beside the editor, which must not be left: answers with all threads of the plan. */
export async function commentPanelAction(
  _previous: CommentFormState,
  formData: FormData,
): Promise<CommentFormState> {
  const actor = await findActor();
  if (!actor) return keptComment(formData);
  const result = await handleForm(commentFormSchema, formData, async (form) => {
    await applyCommentForm(actor, form, new Date());
    return form.planId;
  });
  if (!result.ok) return { ...result.state, ...typedIn(formData) };
  const [plan, threads] = await Promise.all([
    findPlan(actor, result.value),
    listComments(actor, result.value),
  ]);
  return { threads: plan ? placeThreads(threads, plan.document) : [] };
}
