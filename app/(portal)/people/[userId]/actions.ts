"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import {
  disablePerson,
  dropSecondFactorOf,
  enablePerson,
  makeLink,
  revokeLink,
} from "@/lib/people/accounts-commands";
import { findPerson } from "@/lib/people/accounts-queries";
import { personRefSchema } from "@/lib/people/accounts-schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { madeLink } from "../made-link";
import type { OneTimeLinkProps } from "../one-time-link";

export type LinkState = FormState & { link?: OneTimeLinkProps };

/** Answers with the link instead of going on: it is kept nowhere, so no address can show it again. */
export async function makeLinkAction(_previous: LinkState, formData: FormData): Promise<LinkState> {
  const actor = await requireActor();
  const result = await handleForm(personRefSchema, formData, async (person) => {
    const now = new Date();
    const made = await makeLink(actor, person, now);
    const found = await findPerson(actor, person.userId, now);
    return madeLink(made, found?.name ?? "");
  });
  return result.ok ? { link: result.value } : result.state;
}

export async function revokeLinkAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(personRefSchema, formData, async (person) => {
    await revokeLink(actor, person, new Date());
    return person.userId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã hủy liên kết.");
  redirect(`/people/${result.value}` as Route);
}

export async function enablePersonAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(personRefSchema, formData, async (person) => {
    await enablePerson(actor, person, new Date());
    return person.userId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã mở khóa tài khoản.");
  redirect(`/people/${result.value}` as Route);
}

export async function dropSecondFactorAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(personRefSchema, formData, async (person) => {
    await dropSecondFactorOf(actor, person, new Date());
    return person.userId;
  });
  if (!result.ok) return result.state;
  await setFlash("Đã gỡ xác thực hai bước.");
  redirect(`/people/${result.value}` as Route);
}

export async function disablePersonAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const result = await handleForm(personRefSchema, formData, async (person) => {
    await disablePerson(actor, person, new Date());
    return person.userId;
  });
  if (!result.ok) return result.state;
  await setFlash("Người này không vào được nữa, ngay từ bây giờ.");
  redirect(`/people/${result.value}` as Route);
}
