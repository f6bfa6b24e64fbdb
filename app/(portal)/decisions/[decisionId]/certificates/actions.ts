"use server";

import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { makeCertificates } from "@/lib/certificates/make-certificates";
import { requestPrint } from "@/lib/certificates/prints/request-print";
import { decisionRefSchema, printSchema } from "@/lib/certificates/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function makeCertificatesAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(decisionRefSchema, formData, async (ref) => ({
    ...ref,
    count: await makeCertificates(actor, ref, new Date()),
  }));
  if (!result.ok) return result.state;
  const { decisionId, count } = result.value;
  if (count > 0) await setFlash(`Đã lập ${count} giấy khen.`);
  else await setFlash("Giấy khen đã được lập đủ từ trước.", "notice");
  redirect(`/decisions/${decisionId}/certificates`);
}

export async function requestPrintAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(printSchema, formData, async (wanted) => ({
    ...wanted,
    printId: await requestPrint(actor, wanted, new Date()),
  }));
  if (!result.ok) return result.state;
  redirect(`/decisions/${result.value.decisionId}/certificates/prints/${result.value.printId}`);
}
