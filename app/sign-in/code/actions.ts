"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth/config";
import { codeSchema } from "@/lib/auth/schema";
import { currentOwedSession, signInWithCodeHere } from "@/lib/auth/session";
import { endSession } from "@/lib/people/commands";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { safePath } from "@/lib/web/safe-path";

export async function giveCodeAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const result = await handleForm(codeSchema, formData, async ({ code, next }) => {
    await signInWithCodeHere(code);
    return safePath(next) ?? "/work";
  });
  if (!result.ok) return { ...result.state, values: {} };
  redirect(result.value as Route);
}

/** Back to the first step, as somebody else. */
export async function startOverAction(): Promise<void> {
  const owed = await currentOwedSession();
  if (owed) await endSession(owed, owed.sessionId, new Date());
  await signOut({ redirectTo: "/sign-in" });
}
