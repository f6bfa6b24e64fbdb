"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { signInSchema } from "@/lib/auth/schema";
import { signInHere } from "@/lib/auth/session";
import { type FormState, handleForm } from "@/lib/web/form-state";
import { safePath } from "@/lib/web/safe-path";

export async function signInAction(_previous: FormState, formData: FormData): Promise<FormState> {
  const result = await handleForm(signInSchema, formData, async ({ next, ...credentials }) => {
    await signInHere(credentials);
    return safePath(next) ?? "/work";
  });
  if (!result.ok) return result.state;
  redirect(result.value as Route);
}
