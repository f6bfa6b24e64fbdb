"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor, requireActor } from "@/lib/auth/session";
import { stepAside } from "@/lib/council/members/declare-interest";
import { cancelSession } from "@/lib/council/sessions/cancel-session";
import { closeSession } from "@/lib/council/sessions/close-session";
import { callRoll, openSession } from "@/lib/council/sessions/hold-meeting";
import { inviteMembers } from "@/lib/council/sessions/invite-members";
import { addItems, moveItem } from "@/lib/council/sessions/keep-agenda";
import { changeOfficers, changeSession, planSession } from "@/lib/council/sessions/plan-session";
import {
  addItemsSchema,
  closeSessionSchema,
  moveItemSchema,
  newSessionSchema,
  officersSchema,
  rollSchema,
  sessionFormSchema,
  sessionRefSchema,
  stepAsideSchema,
} from "@/lib/council/sessions/schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";

const sessionPage = (id: string, side = "") => `/council/sessions/${id}${side}` as Route;

export async function planSessionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(newSessionSchema, formData, (form) =>
    planSession(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã lập phiên họp. Chọn các đề nghị đưa ra Hội đồng.");
  redirect(sessionPage(result.value, "/agenda"));
}

export async function changeSessionAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(sessionFormSchema, formData, async (form) => {
    await changeSession(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã lưu phiên họp.");
  redirect(sessionPage(result.value));
}

export async function changeOfficersAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(officersSchema, formData, async (form) => {
    await changeOfficers(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã cử người thay.");
  redirect(sessionPage(result.value));
}

export async function addAgendaItemsAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(addItemsSchema, formData, async (form) => {
    await addItems(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { sessionId, nominationIds } = result.value;
  await setFlash(`Đã đưa ${nominationIds.length} đề nghị vào chương trình.`);
  redirect(sessionPage(sessionId, "/agenda"));
}

export async function moveItemAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(moveItemSchema, formData, async (form) => {
    await moveItem(actor, form, new Date());
    return form;
  });
  if (!result.ok) return result.state;
  const { sessionId, step } = result.value;
  if (step === "out") await setFlash("Đã đưa ra khỏi chương trình.");
  redirect(sessionPage(sessionId, "/agenda"));
}

export async function inviteMembersAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(sessionRefSchema, formData, async (form) => {
    await inviteMembers(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã mời các thành viên.");
  redirect(sessionPage(result.value));
}

export async function cancelSessionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(sessionRefSchema, formData, async (form) => {
    await cancelSession(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã hủy phiên họp. Các đề nghị trở lại chờ đưa ra Hội đồng.");
  redirect(sessionPage(result.value));
}

export async function callRollAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(rollSchema, formData, async (form) => {
    await callRoll(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã ghi danh sách có mặt.");
  redirect(sessionPage(result.value));
}

export async function openSessionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(sessionRefSchema, formData, async (form) => {
    await openSession(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã khai mạc phiên họp.");
  redirect(sessionPage(result.value));
}

export async function closeSessionAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(closeSessionSchema, formData, async (form) => {
    await closeSession(actor, form, new Date());
    return form.sessionId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã bế mạc. Thư ký soát biên bản rồi ký.");
  redirect(sessionPage(result.value, "/minutes"));
}

/** The item is hidden from the person from then on: they go back to the session. */
export async function stepAsideAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(stepAsideSchema, formData, (form) =>
    stepAside(actor, form, new Date()),
  );
  if (!result.ok) return result.state;
  await setFlash("Đã ghi. Nội dung ấy được ẩn cho đến khi phiên họp kết thúc.");
  redirect(sessionPage(result.value.sessionId));
}
