import { notFound, redirect } from "next/navigation";
import { renderManyCertificates } from "@/lib/certificates/draw/render";
import { zipOf } from "@/lib/certificates/prints/draw-print";
import { mostAtOnce } from "@/lib/certificates/prints/limits";
import { findEmblem, listDrawnCertificates } from "@/lib/certificates/queries";
import { findStock } from "@/lib/certificates/stock/queries";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadDecision } from "./load-decision";

/** All certificates of a short list at once; of a long one the page is asked, which has a job for it. */
export async function allFile(
  request: Request,
  params: Promise<{ decisionId: string }>,
  form: "pdf" | "zip",
): Promise<Response> {
  const { actor, decision } = await loadDecision(params);
  const certificates = await listDrawnCertificates(actor, decision.id);
  if (certificates.length === 0 || certificates.length > mostAtOnce) {
    redirect(`/decisions/${decision.id}/certificates`);
  }
  const layoutId = new URL(request.url).searchParams.get("layoutId");
  const stock = layoutId ? await findStock(actor, idParam(layoutId)) : null;
  if (layoutId && !stock) notFound();
  const sheet = { stock: stock?.places ?? null, emblem: stock ? null : await findEmblem(actor) };
  const name = `giay-khen-${slugOf(decision.paper.number)}.${form}`;
  return form === "pdf"
    ? fileResponse({
        name,
        mediaType: "application/pdf",
        content: await renderManyCertificates(certificates, sheet),
      })
    : fileResponse({
        name,
        mediaType: "application/zip",
        content: await zipOf(certificates, sheet),
      });
}
