import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findCertificateDecision } from "@/lib/certificates/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the issued decision of this address; any other is a page that does not exist. */
export async function loadDecision(params: Promise<{ decisionId: string }>) {
  return loadById(idParam((await params).decisionId));
}

const loadById = cache(async (decisionId: string) => {
  const actor = await requireActor();
  const decision = await findCertificateDecision(actor, decisionId);
  if (!decision) notFound();
  return { actor, decision };
});

type Crumbed = { id: string; paper: { number: string } };

export function crumbsTo({ id, paper }: Crumbed) {
  return [
    { label: "Quyết định", href: "/decisions" },
    { label: `Số ${paper.number}`, href: `/decisions/${id}` },
  ];
}
