import { forbidden, notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepUnits } from "@/lib/communes/policy";
import { findUnit } from "@/lib/communes/queries";
import { idParam } from "@/lib/web/id-param";

/** The person who keeps the units of their commune; anybody else is refused. */
export async function loadAdministrator() {
  const actor = await requireActor();
  if (!canKeepUnits(actor).allowed) forbidden();
  return actor;
}

/** The unit of this address. */
export async function loadUnit(params: Promise<{ unitId: string }>) {
  const actor = await loadAdministrator();
  const unit = await findUnit(actor, idParam((await params).unitId));
  if (!unit) notFound();
  return { actor, unit };
}
