import { notFound } from "next/navigation";
import { higherBundle } from "@/lib/decisions/higher/bundle";
import { canReadFund } from "@/lib/decisions/policy";
import { slugOf } from "@/lib/text/fold";
import { encodedName } from "@/lib/web/file-response";
import { loadDecision } from "../load-decision";

type Context = RouteContext<"/decisions/[decisionId]/bundle.zip">;

/** Tờ trình, list and every file, for the higher level; dossiers are the office's and the leaders' to read. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { actor, now, decision } = await loadDecision(params);
  if (!canReadFund(actor).allowed) notFound();
  const stream = await higherBundle(actor, decision, now);
  if (!stream) notFound();
  const name = `${slugOf(`ho so trinh ${decision.paper?.number ?? ""}`)}.zip`;
  return new Response(stream, {
    headers: {
      "Content-Type": "application/zip",
      "Content-Disposition": `attachment; filename*=UTF-8''${encodedName(name)}`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
