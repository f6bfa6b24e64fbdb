"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { addSignedCopy, showSignedCopy } from "@/lib/campaigns/issue/commands/add-signed-copy";
import { showSignedCopySchema, signedCopySchema } from "@/lib/campaigns/issue/signed-copy-form";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function addSignedCopyAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(signedCopySchema, formData, async (form) => ({
    ...(await addSignedCopy(actor, form, new Date())),
    planId: form.planId,
  }));
  if (!result.ok) return result.state;
  const { planId, isDigitallySigned } = result.value;
  await setFlash(
    isDigitallySigned
      ? "Đã lưu tệp có chứa chữ ký số."
      : "Đã lưu bản đã ký; tệp không có chữ ký số.",
  );
  redirect(`/plans/${planId}/issued#copies-title`);
}

export async function showCopyAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(showSignedCopySchema, formData, async (form) => {
    await showSignedCopy(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { planId, isPublic } = result.value;
  await setFlash(
    isPublic ? "Bản đã ký hiện cùng văn bản công khai." : "Bản đã ký chỉ còn dùng nội bộ.",
  );
  redirect(`/plans/${planId}/issued#copies-title`);
}
