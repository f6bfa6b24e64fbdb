import { notFound } from "next/navigation";
import { findPrintFile } from "@/lib/certificates/prints/queries";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadDecision } from "../../../load-decision";

type Context = RouteContext<"/decisions/[decisionId]/certificates/prints/[printId]/file">;

/** The file made in the background. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, decision } = await loadDecision(params);
  const print = await findPrintFile(actor, idParam((await params).printId));
  if (!print?.content || print.decisionId !== decision.id) notFound();
  const name = `giay-khen-${slugOf(decision.paper.number)}`;
  return print.isZip
    ? fileResponse({
        name: `${name}.zip`,
        mediaType: "application/zip",
        content: new Uint8Array(print.content),
      })
    : fileResponse({
        name: `${name}.pdf`,
        mediaType: "application/pdf",
        content: new Uint8Array(print.content),
      });
}
