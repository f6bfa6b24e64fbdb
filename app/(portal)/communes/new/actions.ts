"use server";

import { redirect } from "next/navigation";
import { requireSignedIn } from "@/lib/auth/session";
import { chooseCapacity } from "@/lib/auth/session-store";
import { createCommune } from "@/lib/communes/commands";
import { newCommuneSchema } from "@/lib/communes/schema";
import { type FormState, handleForm } from "@/lib/web/form-state";

export async function createCommuneAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const person = await requireSignedIn();
  const result = await handleForm(newCommuneSchema, formData, async (commune) => {
    const now = new Date();
    const { membershipId } = await createCommune(person, commune, now);
    await chooseCapacity(person, membershipId, now);
  });
  if (!result.ok) return result.state;
  redirect("/work");
}
