"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { requireActor } from "@/lib/auth/session";
import { addPlanPart, namePlanPart } from "@/lib/campaigns/commands/write-part";
import { type BodyPart, isBodyPart } from "@/lib/campaigns/tasks";
import { longestClauseId } from "@/lib/documents/model";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";

const partSchema = z.object({
  planId: z.uuid("Không tìm thấy kế hoạch."),
  part: z.custom<BodyPart>(
    (part) => typeof part === "string" && isBodyPart(part),
    "Không có phần này.",
  ),
});

const namedPartSchema = partSchema.extend({
  clauseId: z.string().min(1, "Chọn mục nói về phần này.").max(longestClauseId),
});

/** Adds the part, and goes on in it. */
export async function addPartAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(partSchema, formData, async (form) => ({
    ...form,
    clauseId: await addPlanPart(actor, form, new Date()),
  }));
  if (!result.ok) return result.state;
  const { planId, clauseId } = result.value;
  await setFlash("Đã thêm phần; điền vào chỗ trống trong ngoặc vuông.");
  redirect(`/plans/${planId}/edit#clause-${clauseId}`);
}

/** Says what a clause is about. */
export async function namePartAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(namedPartSchema, formData, async (form) => {
    await namePlanPart(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi nhận mục này nói về điều gì.");
  redirect(`/plans/${result.value.planId}`);
}
