import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { findAppraisal } from "@/lib/appraisals/find-appraisal";
import { requireActor } from "@/lib/auth/session";
import { canAppraise } from "@/lib/nominations/policy";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the appraisal of this address; one that is not there is a page that does not exist. */
export async function loadAppraisal(params: Promise<{ nominationId: string }>) {
  return loadById(idParam((await params).nominationId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (nominationId: string) => {
  const actor = await requireActor();
  if (!canAppraise(actor).allowed) forbidden();
  const now = new Date();
  const found = await findAppraisal(actor, nominationId, now);
  if (!found) notFound();
  return { actor, now, ...found };
});
