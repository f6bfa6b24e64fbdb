import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findNomination } from "@/lib/nominations/queries";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the nomination of this address with its dossier; not theirs is a page that does not exist. */
export async function loadNomination(params: Promise<{ nominationId: string }>) {
  return load(idParam((await params).nominationId));
}

const load = cache(async (nominationId: string) => {
  const actor = await requireActor();
  const now = new Date();
  const found = await findNomination(actor, nominationId, now);
  if (!found) notFound();
  return { actor, now, ...found };
});

type Of = { dossier: { id: string; title: string }; nomination: { id: string; name: string } };

/** The way back up to a nomination; with a label, from a page below it. */
export function crumbsOf({ dossier, nomination }: Of, label?: string) {
  return [
    { label: "Đề nghị khen", href: "/nominations" },
    { label: dossier.title, href: `/nominations/dossiers/${dossier.id}` },
    ...(label
      ? [{ label: nomination.name, href: `/nominations/${nomination.id}` }, { label }]
      : [{ label: nomination.name }]),
  ];
}
