import { forbidden } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepAccounts } from "@/lib/people/policy";

/** The person who keeps the accounts of their commune; anybody else is refused. */
export async function loadAdministrator() {
  const actor = await requireActor();
  if (!canKeepAccounts(actor).allowed) forbidden();
  return actor;
}
