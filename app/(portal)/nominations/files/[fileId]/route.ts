import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findFile } from "@/lib/nominations/files/queries";
import { fileResponse } from "@/lib/web/file-response";
import { idParam } from "@/lib/web/id-param";

type Context = RouteContext<"/nominations/files/[fileId]">;

/** A file of a dossier, to be saved, for who may see what it belongs to. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const file = await findFile(actor, idParam((await params).fileId), new Date());
  if (!file) notFound();
  return fileResponse({ ...file, content: new Uint8Array(file.content) });
}
