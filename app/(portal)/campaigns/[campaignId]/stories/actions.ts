"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { recordConsent, removeConsent } from "@/lib/pledges/stories/consent";
import { publishStory, withdrawStory } from "@/lib/pledges/stories/publish-story";
import {
  consentSchema,
  newStorySchema,
  storyRefSchema,
  storySchema,
  withdrawStorySchema,
} from "@/lib/pledges/stories/schema";
import { beginStory, writeStory } from "@/lib/pledges/stories/write-story";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { idParam } from "@/lib/web/id-param";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

/** The page of a story, which every answer goes back to. */
function storyPage(formData: FormData, storyId: string) {
  const campaignId = idParam(String(formData.get("campaignId")));
  return `/campaigns/${campaignId}/stories/${storyId}` as const;
}

export async function beginStoryAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(newStorySchema, formData, (form) =>
    beginStory(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu bài. Hỏi người được nêu; họ đồng ý thì ghi lại rồi công khai.");
  redirect(storyPage(formData, result.value));
}

export async function writeStoryAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(storySchema, formData, async (form) => ({
    storyId: form.storyId,
    losesConsent: await writeStory(actor, form, new Date()),
  }));
  if (!result.ok) return result.state;
  const { storyId, losesConsent } = result.value;
  await setFlash(
    losesConsent
      ? "Đã lưu. Bài đã khác lúc người được nêu đồng ý: hỏi lại rồi ghi lại phần Đồng ý."
      : "Đã lưu bài.",
  );
  redirect(storyPage(formData, storyId));
}

export async function recordConsentAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(consentSchema, formData, async (form) => {
    await recordConsent(actor, form, new Date());
    return form.storyId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ai đồng ý, ngày nào.");
  redirect(storyPage(formData, result.value));
}

export async function removeConsentAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(storyRefSchema, formData, async (form) => {
    await removeConsent(actor, form, new Date());
    return form.storyId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi là rút lại đồng ý. Bài không còn trên trang công khai.");
  redirect(storyPage(formData, result.value));
}

export async function publishStoryAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(storyRefSchema, formData, async (form) => {
    await publishStory(actor, form, new Date());
    return form.storyId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã công khai bài. Ai cũng đọc được từ bây giờ.");
  redirect(storyPage(formData, result.value));
}

export async function withdrawStoryAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(withdrawStorySchema, formData, async (form) => {
    await withdrawStory(actor, form, new Date());
    return form.storyId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gỡ. Trang công khai không còn bài này.");
  redirect(storyPage(formData, result.value));
}
