"use server";

import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { beginReview } from "@/lib/pledges/reviews/begin-review";
import { beginReviewSchema } from "@/lib/pledges/reviews/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

/** Gathers the figures and goes on to them; pressed twice, to the same report. */
export async function beginReviewAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(beginReviewSchema, formData, async (form) => ({
    campaignId: form.campaignId,
    ...(await beginReview(actor, form, new Date())),
  }));
  if (!result.ok) return result.state;
  const { campaignId, reviewId } = result.value;
  await setFlash("Đã gom số liệu và soạn bản nháp báo cáo. Xem số liệu rồi viết tiếp phần lời.");
  redirect(`/campaigns/${campaignId}/reviews/${reviewId}`);
}
