"use server";

import { redirect } from "next/navigation";
import { requireOwnPassword } from "@/lib/auth/session";
import { chooseCapacity } from "@/lib/auth/session-store";
import { foundCommune, remakeAdministratorLink } from "@/lib/people/province-commands";
import { communeRefSchema, foundedCommuneSchema } from "@/lib/people/province-schema";
import { setFlash } from "@/lib/web/flash";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { madeLink } from "./made-link";
import type { OneTimeLinkProps } from "./one-time-link";

export type LinkState = FormState & { link?: OneTimeLinkProps };

/** Answers with the administrator's link; an operator who named themselves goes on as administrator. */
export async function foundCommuneAction(
  _previous: LinkState,
  formData: FormData,
): Promise<LinkState> {
  const person = await requireOwnPassword();
  const result = await handleForm(foundedCommuneSchema, formData, async (commune) => {
    const now = new Date();
    const { invitation, membershipId } = await foundCommune(person, commune, now);
    if (invitation) return madeLink(invitation, commune.administrator?.name ?? "");
    await chooseCapacity(person, membershipId, now);
    return null;
  });
  if (!result.ok) return result.state;
  if (result.value) return { link: result.value };
  await setFlash("Đã khai báo xã. Tài khoản này là quản trị đầu tiên của xã.");
  redirect("/settings");
}

export async function remakeLinkAction(
  _previous: LinkState,
  formData: FormData,
): Promise<LinkState> {
  const person = await requireOwnPassword();
  const result = await handleForm(communeRefSchema, formData, async (commune) => {
    const { name, invitation } = await remakeAdministratorLink(person, commune, new Date());
    return madeLink(invitation, name);
  });
  return result.ok ? { link: result.value } : result.state;
}
