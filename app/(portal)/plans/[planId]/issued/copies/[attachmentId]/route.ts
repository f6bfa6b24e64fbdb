import { notFound } from "next/navigation";
import { findSignedCopy } from "@/lib/campaigns/issue/queries";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../../load-plan";

type Context = RouteContext<"/plans/[planId]/issued/copies/[attachmentId]">;

/** A signed copy as it was uploaded; what it is was read from its bytes. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, plan } = await loadPlan(params);
  const id = idParam((await params).attachmentId);
  const file = await findSignedCopy(actor, plan.id, id);
  if (!file) notFound();
  return fileResponse({ ...file, content: new Uint8Array(file.content) });
}
