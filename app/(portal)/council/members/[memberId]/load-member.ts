import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findMember } from "@/lib/council/members/queries";
import { idParam } from "@/lib/web/id-param";

/** The seat of the address and who asks for it; 404 for outsiders. */
export async function loadMember(params: Promise<{ memberId: string }>) {
  const actor = await requireActor();
  const member = await findMember(actor, idParam((await params).memberId), new Date());
  if (!member) notFound();
  return { actor, member };
}
