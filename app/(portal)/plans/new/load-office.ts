import { forbidden } from "next/navigation";
import type { Actor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { canCreatePlan } from "@/lib/campaigns/policy";

/** Who is acting, when they may begin a plan; anyone else sees the page that says so. */
export async function loadOffice(): Promise<Actor> {
  const actor = await requireActor();
  if (!canCreatePlan(actor).allowed) forbidden();
  return actor;
}
