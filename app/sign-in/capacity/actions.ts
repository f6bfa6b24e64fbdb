"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireSignedIn } from "@/lib/auth/session";
import { chooseCapacity } from "@/lib/auth/session-store";
import { capacityRefSchema } from "@/lib/people/schema";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { safePath } from "@/lib/web/safe-path";

export async function chooseCapacityAction(
  _previous: FormState,
  formData: FormData,
): Promise<FormState> {
  const person = await requireSignedIn();
  const result = await handleForm(capacityRefSchema, formData, ({ membershipId }) =>
    chooseCapacity(person, membershipId, new Date()),
  );
  if (!result.ok) return result.state;
  redirect((safePath(formData.get("next")) ?? "/work") as Route);
}
