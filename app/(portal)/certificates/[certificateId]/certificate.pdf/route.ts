import { notFound, redirect } from "next/navigation";
import { renderCertificates } from "@/lib/certificates/draw/render";
import { fileName } from "@/lib/certificates/prints/draw-print";
import { findEmblem } from "@/lib/certificates/queries";
import { findStock } from "@/lib/certificates/stock/queries";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadCertificate } from "../load-certificate";

type Context = RouteContext<"/certificates/[certificateId]/certificate.pdf">;

/** The certificate to print: whole, or its words on stock. One that holds no longer is not printed. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { actor, certificate } = await loadCertificate(params);
  if (certificate.standing !== "VALID") redirect(`/certificates/${certificate.id}`);
  const layoutId = new URL(request.url).searchParams.get("layoutId");
  const stock = layoutId ? await findStock(actor, idParam(layoutId)) : null;
  if (layoutId && !stock) notFound();
  const emblem = stock ? null : await findEmblem(actor);
  return fileResponse({
    name: fileName(certificate.drawn),
    mediaType: "application/pdf",
    content: renderCertificates([certificate.drawn], { stock: stock?.places ?? null, emblem }),
  });
}
