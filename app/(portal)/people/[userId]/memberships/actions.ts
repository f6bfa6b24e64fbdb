"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { findActor } from "@/lib/auth/session";
import { refreshRecusals } from "@/lib/council/recusals/recompute-sittings";
import { changedPlaceSchema, endedPlaceSchema, newPlaceSchema } from "@/lib/people/accounts-schema";
import { addMembership, changeMembership, endMembership } from "@/lib/people/places";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { idParam } from "@/lib/web/id-param";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { withRoles } from "../../typed-place";

export async function addMembershipAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return withRoles(signedOutState(formData), formData);
  const result = await handleForm(newPlaceSchema, formData, (place) =>
    addMembership(actor, place, new Date()),
  );
  if (!result.ok) return withRoles(result.state, formData);
  await refreshRecusals(actor);
  await setFlash("Đã thêm vai trò.");
  redirect(personAddress(formData));
}

export async function changeMembershipAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return withRoles(signedOutState(formData), formData);
  const result = await handleForm(changedPlaceSchema, formData, (place) =>
    changeMembership(actor, place, new Date()),
  );
  if (!result.ok) return withRoles(result.state, formData);
  await refreshRecusals(actor);
  await setFlash("Đã lưu vai trò.");
  redirect(personAddress(formData));
}

export async function endMembershipAction(
  _previous: KeptFormState,
  formData: FormData,
): Promise<KeptFormState> {
  const actor = await findActor();
  if (!actor) return signedOutState(formData);
  const result = await handleForm(endedPlaceSchema, formData, (end) =>
    endMembership(actor, end, new Date()),
  );
  if (!result.ok) return result.state;
  await refreshRecusals(actor);
  await setFlash("Đã ghi ngày kết thúc vai trò.");
  redirect(personAddress(formData));
}

function personAddress(formData: FormData): Route {
  return `/people/${idParam(String(formData.get("userId")))}` as Route;
}
