"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { nameRevision } from "@/lib/campaigns/commands/name-revision";
import { restoreRevision } from "@/lib/campaigns/commands/restore-revision";
import {
  nameRevisionSchema,
  restoreRevisionSchema,
  unnameRevisionSchema,
} from "@/lib/campaigns/revision-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

const sessionEnded =
  "Phiên làm việc đã hết, chưa đặt được tên. Tên đã gõ còn nguyên ở đây: đăng nhập lại ở một cửa sổ khác, rồi bấm lại.";

export async function nameRevisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await findActor();
  if (!actor)
    return { message: sessionEnded, values: { name: String(formData.get("name") ?? "") } };
  const removes = formData.get("intent") === "remove";
  const now = new Date();
  const result = removes
    ? await handleForm(unnameRevisionSchema, formData, async (ref) => {
        await nameRevision(actor, { ...ref, name: null }, now);
        return ref;
      })
    : await handleForm(nameRevisionSchema, formData, async (naming) => {
        await nameRevision(actor, naming, now);
        return naming;
      });
  if (!result.ok) return result.state;
  const { planId, revisionId } = result.value;
  await setFlash(removes ? "Đã bỏ tên của bản này." : "Đã đặt tên cho bản này.");
  redirect(`/plans/${planId}/revisions/${revisionId}`);
}

export async function restoreRevisionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(restoreRevisionSchema, formData, async (ref) => ({
    ...(await restoreRevision(actor, ref, new Date())),
    planId: ref.planId,
  }));
  if (!result.ok) return result.state;
  const { planId, merged } = result.value;
  await setFlash(
    merged
      ? "Đã lấy lại bản cũ, ghép với thay đổi người khác vừa lưu."
      : "Đã lấy lại bản cũ. Bản trước đó vẫn còn trong các bản đã lưu.",
  );
  redirect(`/plans/${planId}/sheet`);
}
