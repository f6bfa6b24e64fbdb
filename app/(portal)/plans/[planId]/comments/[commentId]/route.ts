import { notFound, redirect } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { openComment } from "@/lib/campaigns/comments/settle-comment";
import { DomainError } from "@/lib/errors";
import { idParam } from "@/lib/web/id-param";

type Context = RouteContext<"/plans/[planId]/comments/[commentId]">;

/** Where "Việc cần làm" leads: the comment has been seen, and is shown in its place. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const ids = await params;
  const [planId, commentId] = [idParam(ids.planId), idParam(ids.commentId)];
  const { rootId, isResolved } = await openComment(actor, { planId, commentId }, new Date()).catch(
    (error: unknown) => {
      if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
      throw error;
    },
  );
  redirect(`/plans/${planId}/comments${isResolved ? "?state=resolved" : ""}#comment-${rootId}`);
}
