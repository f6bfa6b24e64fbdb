"use server";

import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import {
  changeHiddenSchema,
  publishSchema,
  withdrawSchema,
} from "@/lib/campaigns/publication/choice";
import { changeHidden } from "@/lib/campaigns/publication/commands/change-hidden";
import { publishPlan } from "@/lib/campaigns/publication/commands/publish-plan";
import { withdrawPlan } from "@/lib/campaigns/publication/commands/withdraw-plan";
import { formatMoment } from "@/lib/text/dates";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function publishPlanAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(publishSchema, formData, async (form) => {
    const { planId, version, publishAt, hide, annexes, phones } = form;
    const hidden = { hiddenClauses: hide, hidesAnnexes: annexes, hidesPhones: phones };
    await publishPlan(actor, { planId, version, publishAt, ...hidden }, new Date());
    return { planId, publishAt };
  });
  if (!result.ok) return result.state;
  const { planId, publishAt } = result.value;
  await setFlash(
    publishAt
      ? `Đã hẹn công khai lúc ${formatMoment(publishAt)}.`
      : "Đã công khai văn bản. Ai cũng đọc được từ bây giờ.",
  );
  redirect(`/plans/${planId}/publication`);
}

export async function changeHiddenAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(changeHiddenSchema, formData, async (form) => {
    const { hide, annexes, phones, ...change } = form;
    const hidden = { hiddenClauses: hide, hidesAnnexes: annexes, hidesPhones: phones };
    await changeHidden(actor, { ...change, ...hidden }, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã đổi phần giữ nội bộ. Trang công khai, tệp và tìm kiếm đã đổi theo.");
  redirect(`/plans/${result.value.planId}/publication`);
}

export async function withdrawPlanAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(withdrawSchema, formData, async (withdrawal) => ({
    planId: withdrawal.planId,
    wasShown: await withdrawPlan(actor, withdrawal, new Date()),
  }));
  if (!result.ok) return result.state;
  const { planId, wasShown } = result.value;
  await setFlash(wasShown ? "Đã gỡ. Trang công khai không còn văn bản này." : "Đã bỏ lịch hẹn.");
  redirect(`/plans/${planId}/publication`);
}
