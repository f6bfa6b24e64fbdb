"use server";

import { signOut } from "@/lib/auth/config";
import { requireSignedIn } from "@/lib/auth/session";
import { endSession } from "@/lib/people/commands";

/** Ends the session on the server at once, then takes the cookie away. */
export async function signOutAction(): Promise<void> {
  const person = await requireSignedIn();
  await endSession(person, person.sessionId, new Date());
  await signOut({ redirectTo: "/sign-in" });
}
