import { forbidden } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { canKeepSettings } from "@/lib/communes/policy";

/** The person who keeps the settings of their commune; anybody else is refused. */
export async function loadAdministrator() {
  const actor = await requireActor();
  if (!canKeepSettings(actor).allowed) forbidden();
  return actor;
}
