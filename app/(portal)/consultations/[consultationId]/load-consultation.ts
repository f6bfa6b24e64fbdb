import { forbidden, notFound } from "next/navigation";
import { cache } from "react";
import { findConsultation } from "@/lib/appraisals/consultation/queries";
import { requireActor } from "@/lib/auth/session";
import { canAppraise } from "@/lib/nominations/policy";
import { idParam } from "@/lib/web/id-param";

/** The list of this address; one of another commune is a page that does not exist. */
export async function loadConsultation(params: Promise<{ consultationId: string }>) {
  return loadById(idParam((await params).consultationId));
}

/** Once in each request: a page and its title ask for the same. */
const loadById = cache(async (id: string) => {
  const actor = await requireActor();
  if (!canAppraise(actor).allowed) forbidden();
  const now = new Date();
  const consultation = await findConsultation(actor, id, now);
  if (!consultation) notFound();
  return { actor, now, consultation };
});

/** The way back up, from a page below the list's own. */
export function crumbsTo({ id, title }: { id: string; title: string }) {
  return [
    { label: "Lấy ý kiến", href: "/consultations" },
    { label: title, href: `/consultations/${id}` },
  ];
}
