import type { z } from "zod";
import { findActor } from "@/lib/auth/session";
import { syncPlan } from "@/lib/campaigns/commands/sync-plan";
import { type SyncAnswer, syncRequestSchema } from "@/lib/campaigns/sync";
import { idParam } from "@/lib/web/id-param";
import { readJson } from "@/lib/web/read-json";
import { isFromHere } from "@/lib/web/same-origin";

type Context = RouteContext<"/plans/[planId]/sync">;

/** Two texts of the longest kind (lib/campaigns/schema.ts) and what JSON adds to them. */
const largestRequest = 20 * 1024 * 1024;

/** An editing window saves its text and says that it is here; also its last words, sent while it closes. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const actor = await findActor();
  if (!isFromHere(request))
    return answer({ status: "invalid", message: "Trang này không được gửi tới đây." }, 403);
  // Somebody else has signed in on this computer since: the words of one are not saved under the name of another.
  const writer = new URL(request.url).searchParams.get("as");
  if (!actor || (writer !== null && writer !== actor.membershipId))
    return answer({ status: "signed-out" });

  const planId = idParam((await params).planId);
  const parsed = syncRequestSchema.safeParse(await readJson(request, largestRequest));
  if (!parsed.success) return answer({ status: "invalid", message: reasonOf(parsed.error) });
  return answer(await syncPlan(actor, { ...parsed.data, planId }, new Date()));
}

/** Our own sentence where the schema has one; anything else was not made by the editor. */
function reasonOf({ issues: [issue] }: z.ZodError): string {
  const isOurs = issue && (issue.code === "custom" || issue.code === "too_big");
  return isOurs ? issue.message : "Không đọc được văn bản gửi lên. Tải lại trang rồi soạn tiếp.";
}

function answer(body: SyncAnswer, status = 200): Response {
  return Response.json(body, { status, headers: { "Cache-Control": "private, no-store" } });
}
