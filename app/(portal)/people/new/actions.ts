"use server";

import { findActor } from "@/lib/auth/session";
import { addPerson } from "@/lib/people/accounts-commands";
import { newPersonSchema } from "@/lib/people/accounts-schema";
import { handleForm } from "@/lib/web/form-state";
import { type KeptFormState, signedOutState } from "@/lib/web/signed-out-state";
import { madeLink } from "../made-link";
import type { OneTimeLinkProps } from "../one-time-link";
import { withRoles } from "../typed-place";

type NewPersonState = KeptFormState & { link?: OneTimeLinkProps };

/** Answers with the link instead of going on: it is kept nowhere, so no address can show it again. */
export async function addPersonAction(
  _previous: NewPersonState,
  formData: FormData,
): Promise<NewPersonState> {
  const actor = await findActor();
  if (!actor) return withRoles(signedOutState(formData), formData);
  const result = await handleForm(newPersonSchema, formData, async (person) => {
    const { invitation } = await addPerson(actor, person, new Date());
    return madeLink(invitation, person.name);
  });
  return result.ok ? { link: result.value } : withRoles(result.state, formData);
}
