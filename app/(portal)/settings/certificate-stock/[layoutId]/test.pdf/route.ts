import { notFound } from "next/navigation";
import { renderCertificates } from "@/lib/certificates/draw/render";
import { findStock } from "@/lib/certificates/stock/queries";
import { sampleCertificate } from "@/lib/certificates/stock/sample";
import { findOwnCommune } from "@/lib/communes/queries";
import { calendarDate } from "@/lib/text/dates";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadKeeper } from "../../load-keeper";

type Context = RouteContext<"/settings/certificate-stock/[layoutId]/test.pdf">;

/** A sheet to lay over the stock: a grid in millimetres, the boxes, and a certificate of nobody in them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await loadKeeper();
  const stock = await findStock(actor, idParam((await params).layoutId));
  if (!stock) notFound();
  const sample = sampleCertificate(await findOwnCommune(actor), calendarDate(new Date()));
  return fileResponse({
    name: `in-thu-${slugOf(stock.name)}.pdf`,
    mediaType: "application/pdf",
    content: renderCertificates([sample], { stock: stock.places, hasRuler: true }),
  });
}
