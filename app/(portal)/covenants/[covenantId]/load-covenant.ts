import "server-only";
import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findCovenant } from "@/lib/pledges/covenants/queries";
import { idParam } from "@/lib/web/id-param";

type Params = Promise<{ covenantId: string }>;

/** The covenant of the address and who asks for it; 404 for who may not see it. */
export async function loadCovenant(params: Params) {
  const actor = await requireActor();
  const covenant = await findCovenant(actor, idParam((await params).covenantId), new Date());
  if (!covenant) notFound();
  return { actor, covenant };
}
