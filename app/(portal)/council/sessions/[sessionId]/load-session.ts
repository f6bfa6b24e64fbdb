import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findSession } from "@/lib/council/sessions/queries";
import { idParam } from "@/lib/web/id-param";

/** The session of the address as this person may see it; 404 for who may not. */
export async function loadSession(params: Promise<{ sessionId: string }>) {
  const actor = await requireActor();
  const now = new Date();
  const session = await findSession(actor, idParam((await params).sessionId), now);
  if (!session) notFound();
  return { actor, session, now };
}
