"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { reissueCertificate, voidCertificate } from "@/lib/certificates/replace-certificate";
import { certificateRefSchema, voidSchema } from "@/lib/certificates/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function voidCertificateAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(voidSchema, formData, async (form) => {
    await voidCertificate(actor, form, new Date());
    return form.certificateId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã hủy giấy khen. Trang xác minh nói ngay là giấy không còn giá trị.");
  redirect(`/certificates/${result.value}`);
}

export async function reissueCertificateAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(certificateRefSchema, formData, (ref) =>
    reissueCertificate(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã cấp lại: cùng số sổ vàng, mã mới. In rồi trao bản này.");
  redirect(`/certificates/${result.value}`);
}
