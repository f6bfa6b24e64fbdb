import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the dossier of this address; not theirs is a page that does not exist. */
export async function loadDossier(params: Promise<{ dossierId: string }>) {
  return load(idParam((await params).dossierId));
}

const load = cache(async (dossierId: string) => {
  const actor = await requireActor();
  const now = new Date();
  const dossier = await findDossier(actor, dossierId, now);
  if (!dossier) notFound();
  return { actor, now, dossier };
});

type Titled = { id: string; title: string };

/** The way back up from a page of a dossier. */
export function crumbsTo({ id, title }: Titled, label: string) {
  return [
    { label: "Đề nghị khen", href: "/nominations" },
    { label: title, href: `/nominations/dossiers/${id}` },
    { label },
  ];
}
