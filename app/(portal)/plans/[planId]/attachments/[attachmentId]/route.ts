import { notFound } from "next/navigation";
import { findAttachment } from "@/lib/campaigns/queries";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";

type Context = RouteContext<"/plans/[planId]/attachments/[attachmentId]">;

/** A file as it was uploaded. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, plan } = await loadPlan(params);
  const id = idParam((await params).attachmentId);
  const isOfThisPlan = plan.attachments.some((attachment) => attachment.id === id);
  const file = isOfThisPlan ? await findAttachment(actor, id) : null;
  if (!file) notFound();
  // Whatever the uploader's browser called it: this browser is to save it, not to run it.
  return fileResponse({ ...file, mediaType: "application/octet-stream" });
}
