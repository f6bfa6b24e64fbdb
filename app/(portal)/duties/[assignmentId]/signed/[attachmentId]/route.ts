import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findSignedCopy } from "@/lib/campaigns/duties/paper";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";

type Context = RouteContext<"/duties/[assignmentId]/signed/[attachmentId]">;

/** A signed copy of the paper that gives the duty, as it was uploaded. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const { assignmentId, attachmentId } = await params;
  const ref = { assignmentId: idParam(assignmentId), attachmentId: idParam(attachmentId) };
  const file = await findSignedCopy(actor, ref, new Date());
  if (!file) notFound();
  return fileResponse({ ...file, content: new Uint8Array(file.content) });
}
