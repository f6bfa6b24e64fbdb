import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findReport } from "@/lib/pledges/reports/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the report of this address; not theirs is a page that does not exist. */
export async function loadReport(params: Promise<{ reportId: string }>) {
  return loadById(idParam((await params).reportId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (reportId: string) => {
  const actor = await requireActor();
  const now = new Date();
  const report = await findReport(actor, reportId, now);
  if (!report) notFound();
  return { actor, now, report };
});
