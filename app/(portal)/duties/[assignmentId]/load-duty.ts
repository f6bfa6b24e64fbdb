import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findAssignmentPaper } from "@/lib/campaigns/duties/paper";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the paper of the assignment in this address; not theirs is a page that does not exist. */
export async function loadDuty(params: Promise<{ assignmentId: string }>) {
  return loadById(idParam((await params).assignmentId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (assignmentId: string) => {
  const actor = await requireActor();
  const found = await findAssignmentPaper(actor, assignmentId, new Date());
  if (!found) notFound();
  return { actor, assignmentId, ...found };
});
