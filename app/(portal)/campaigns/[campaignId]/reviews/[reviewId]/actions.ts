"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { gatherAgain } from "@/lib/pledges/reviews/gather-again";
import { gatherAgainSchema } from "@/lib/pledges/reviews/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function gatherAgainAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(gatherAgainSchema, formData, async (form) => ({
    reviewId: form.reviewId,
    ...(await gatherAgain(actor, form, new Date())),
  }));
  if (!result.ok) return result.state;
  const { campaignId, reviewId, planId, changes, revisionId } = result.value;
  if (revisionId === null) {
    await setFlash("Đã gom lại: không có số nào khác.");
    redirect(`/campaigns/${campaignId}/reviews/${reviewId}`);
  }
  await setFlash(
    `Đã gom lại: ${changes} chỗ khác. Bản viết từ số mới để riêng ở đây; bản đang soạn còn nguyên.`,
  );
  redirect(`/plans/${planId}/revisions/${revisionId}`);
}
