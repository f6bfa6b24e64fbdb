import { notFound } from "next/navigation";
import { cache } from "react";
import { requireActor } from "@/lib/auth/session";
import { findCertificate } from "@/lib/certificates/queries";
import { bookNumberInWords } from "@/lib/certificates/words";
import { idParam } from "@/lib/web/id-param";

/** Who is acting, and the certificate of this address; not theirs is a page that does not exist. */
export async function loadCertificate(params: Promise<{ certificateId: string }>) {
  return loadById(idParam((await params).certificateId));
}

const loadById = cache(async (certificateId: string) => {
  const actor = await requireActor();
  const certificate = await findCertificate(actor, certificateId);
  if (!certificate) notFound();
  return { actor, certificate };
});

type Named = Awaited<ReturnType<typeof loadCertificate>>["certificate"];

/** "Giấy khen số 3 (cấp lại lần 1)". */
export const certificateTitle = (certificate: Named) =>
  `Giấy khen số ${bookNumberInWords(certificate)}`;

export function crumbsTo({ item, drawn }: Named) {
  const { id } = item.decision;
  return [
    { label: "Quyết định", href: "/decisions" },
    { label: `Số ${drawn.words.decisionNumber}`, href: `/decisions/${id}` },
    { label: "Giấy khen", href: `/decisions/${id}/certificates` },
  ];
}
