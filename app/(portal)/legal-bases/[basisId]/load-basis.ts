import { forbidden, notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canChangeLegalBasis } from "@/lib/communes/legal-bases-policy";
import { findLegalBasis } from "@/lib/communes/legal-bases-queries";
import { idParam } from "@/lib/web/id-param";

/** The row of this address, for a person who may change it. */
export async function loadBasis(params: Promise<{ basisId: string }>) {
  const actor = await requireActor();
  const basis = await findLegalBasis(actor, idParam((await params).basisId));
  if (!basis) notFound();
  if (!canChangeLegalBasis(actor, basis).allowed) forbidden();
  return basis;
}
