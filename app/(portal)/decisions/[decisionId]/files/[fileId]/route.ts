import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findDecisionFile } from "@/lib/decisions/queries";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";

type Context = RouteContext<"/decisions/[decisionId]/files/[fileId]">;

/** A file kept with a decision, to be saved. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const { decisionId, fileId } = await params;
  const file = await findDecisionFile(actor, idParam(decisionId), idParam(fileId));
  if (!file) notFound();
  return fileResponse(file);
}
