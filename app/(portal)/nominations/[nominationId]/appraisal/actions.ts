"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { answerLabels } from "@/lib/appraisals/checklist";
import { concludeAppraisal } from "@/lib/appraisals/conclude";
import { conclusionLabels } from "@/lib/appraisals/policy";
import { appraisalFormSchema } from "@/lib/appraisals/schema";
import { NotReadyError, StaleAppraisalError } from "@/lib/appraisals/stale-appraisal-error";
import { saveAppraisal } from "@/lib/appraisals/write-appraisal";
import { findActor } from "@/lib/auth/session";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { signedOutState } from "@/lib/web/signed-out-state";
import type { AppraisalFormState } from "./form-state";

/** Keeps the appraisal; with a conclusion, ends it. */
export async function writeAppraisalAction(
  _previous: AppraisalFormState,
  formData: FormData,
): Promise<AppraisalFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const now = new Date();
  const result = await handleForm(appraisalFormSchema, formData, async (form) => {
    const { to, conclusion } = form;
    if (to === "stay") {
      await saveAppraisal(actor, form, now);
      return { id: form.nominationId, message: "Đã lưu thẩm định, chưa kết luận." };
    }
    if (!conclusion) throw new NotReadyError({ conclusion: "Chọn một kết luận." });
    await concludeAppraisal(actor, { ...form, conclusion }, now);
    return {
      id: form.nominationId,
      message: `Đã kết luận: ${conclusionLabels[conclusion].toLowerCase()}. Đơn vị được báo.`,
    };
  });
  if (!result.ok) {
    const { refusal, state } = result;
    if (refusal instanceof StaleAppraisalError) return staleState(refusal, state);
    return refusal instanceof NotReadyError ? notReadyState(refusal, state) : state;
  }
  await setFlash(result.value.message);
  redirect(`/nominations/${result.value.id}/appraisal` as Route);
}

function notReadyState({ message, faults }: NotReadyError, state: FormState): AppraisalFormState {
  const fieldErrors = Object.fromEntries(
    Object.entries(faults).map(([name, words]) => [name, [words]]),
  );
  return { ...state, message, fieldErrors };
}

/** Both stand at the field: what was typed in it, what the other has saved in words beside it. */
function staleState(
  { message, current, conflicts }: StaleAppraisalError,
  state: FormState,
): AppraisalFormState {
  const beside = (name: string) => {
    const theirs = current[name] ?? "";
    const words = Object.hasOwn(answerLabels, theirs)
      ? answerLabels[theirs as keyof typeof answerLabels]
      : theirs;
    return words === ""
      ? "Người khác vừa để trống ô này. Giữ như đang có, hoặc sửa, rồi lưu lại."
      : `Người khác vừa ghi “${words}”. Giữ như đang có, hoặc sửa theo, rồi lưu lại.`;
  };
  return {
    ...state,
    message,
    seenBase: JSON.stringify(current),
    fieldErrors: Object.fromEntries(conflicts.map((name) => [name, [beside(name)]])),
  };
}
