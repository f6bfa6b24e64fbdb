"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { remindUnits } from "@/lib/pledges/boards/remind-units";
import { remindedWords } from "@/lib/pledges/boards/reminded-words";
import { remindSchema } from "@/lib/pledges/boards/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";
import { safePath } from "@/lib/web/safe-path";

/** Its answer stands at the top of the board the person came from; each row says who was told. */
export async function remindUnitsAction(formData: FormData): Promise<void> {
  const actor = await requireActor();
  const result = await handleForm(remindSchema, formData, (input) =>
    remindUnits(actor, input, new Date()),
  );
  await setFlash(
    result.ok ? remindedWords(result.value) : (result.state.message ?? "Chưa nhắc được."),
    result.ok && result.value.told.length > 0 ? "success" : "notice",
  );
  redirect((safePath(formData.get("back")) ?? "/campaigns") as Route);
}
