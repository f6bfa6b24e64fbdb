"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  addLegalBasis,
  correctLegalBasis,
  endLegalBasis,
  removeLegalBasis,
} from "@/lib/communes/legal-bases-commands";
import {
  legalBasisEndSchema,
  legalBasisRefSchema,
  legalBasisSchema,
} from "@/lib/communes/legal-bases-schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function addLegalBasisAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(legalBasisSchema, formData, (basis) =>
    addLegalBasis(actor, basis, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã thêm căn cứ vào danh mục của xã.");
  redirect("/legal-bases");
}

export async function correctLegalBasisAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const schema = legalBasisSchema.and(legalBasisRefSchema);
  const result = await handleForm(schema, formData, (basis) =>
    correctLegalBasis(actor, basis, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lưu căn cứ.");
  redirect("/legal-bases");
}

export async function endLegalBasisAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const schema = legalBasisEndSchema.and(legalBasisRefSchema);
  const result = await handleForm(schema, formData, (basis) =>
    endLegalBasis(actor, basis, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi ngày hết hiệu lực.");
  redirect("/legal-bases");
}

export async function removeLegalBasisAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(legalBasisRefSchema, formData, (ref) =>
    removeLegalBasis(actor, ref, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã bỏ căn cứ khỏi danh mục của xã.");
  redirect("/legal-bases");
}
