"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { declareInterest, endInterest } from "@/lib/council/members/declare-interest";
import { addMember, changeMember } from "@/lib/council/members/keep-members";
import {
  interestRefSchema,
  interestSchema,
  memberFormSchema,
  newMemberSchema,
} from "@/lib/council/members/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

export async function addMemberAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(newMemberSchema, formData, (form) =>
    addMember(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi thành viên Hội đồng.");
  redirect("/council/members" as Route);
}

export async function changeMemberAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(memberFormSchema, formData, async (form) => {
    await changeMember(actor, form, new Date());
    return form.memberId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu thành viên Hội đồng.");
  redirect(`/council/members/${result.value}` as Route);
}

export async function declareInterestAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(interestSchema, formData, async (form) => {
    await declareInterest(actor, form, new Date());
    return form.memberId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi quan hệ. Nội dung liên quan chưa biểu quyết được ẩn với thành viên này.");
  redirect(`/council/members/${result.value}` as Route);
}

export async function endInterestAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(interestRefSchema, formData, async (form) => {
    await endInterest(actor, form, new Date());
    return form.memberId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gỡ quan hệ.");
  redirect(`/council/members/${result.value}` as Route);
}
