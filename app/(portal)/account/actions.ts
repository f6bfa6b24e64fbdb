"use server";

import { redirect } from "next/navigation";
import { signOut } from "@/lib/auth/config";
import { requireSignedIn } from "@/lib/auth/session";
import { endAllSessions, endSession } from "@/lib/people/commands";
import { sessionRefSchema } from "@/lib/people/schema";
import { setFlash } from "@/lib/web/flash";
import { handleForm } from "@/lib/web/form-state";

export async function endSessionAction(formData: FormData): Promise<void> {
  const person = await requireSignedIn();
  const result = await handleForm(sessionRefSchema, formData, ({ sessionId }) =>
    endSession(person, sessionId, new Date()),
  );
  if (result.ok) await setFlash("Đã kết thúc phiên.");
  else await setFlash("Phiên đó không còn mở.", "notice");
  redirect("/account");
}

export async function endAllSessionsAction(): Promise<void> {
  const person = await requireSignedIn();
  await endAllSessions(person, new Date());
  await signOut({ redirectTo: "/sign-in" });
}
