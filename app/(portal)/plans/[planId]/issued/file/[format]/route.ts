import { notFound } from "next/navigation";
import { frozenPaper } from "@/lib/campaigns/issue/queries";
import { formats, render } from "@/lib/documents/render";
import { slugOf } from "@/lib/text/fold";
import { fileResponse } from "@/lib/web/file-response";
import { loadPlan } from "../../../load-plan";

type Context = RouteContext<"/plans/[planId]/issued/file/[format]">;

/** The paper as it was frozen, as a file; never from a text that may still change. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, plan } = await loadPlan(params);
  const { format } = await params;
  if (format !== "docx" && format !== "pdf") notFound();
  const paper = await frozenPaper(actor, plan.id);
  if (!paper) notFound();
  return fileResponse({
    name: `${slugOf(paper.written)}-${slugOf(plan.title).slice(0, 60)}.${format}`,
    mediaType: formats[format],
    content: new Uint8Array(await render(paper.document, format)),
  });
}
