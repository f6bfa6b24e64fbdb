import { notFound, redirect } from "next/navigation";
import { hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { findAssignmentPaper } from "@/lib/campaigns/duties/paper";
import { findPlan } from "@/lib/campaigns/queries";
import { readNotification } from "@/lib/notifications/commands";
import { findNotification } from "@/lib/notifications/queries";
import { setFlash } from "@/lib/web/flash";
import { idParam } from "@/lib/web/id-param";

type Context = RouteContext<"/notifications/[notificationId]">;

/** Opens what a notification is about, which is read by that; a letter leads here too. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const id = idParam((await params).notificationId);
  const now = new Date();
  const notification = await findNotification(actor, id);
  if (!notification) notFound();
  await readNotification(actor, id, now);
  const { subjectType, subjectId, page } = notification;
  if (subjectType === "membership") redirect("/notifications");
  // The pages of all others say themselves when what they are about has gone.
  const isThere =
    subjectType === "plan"
      ? await findPlan(actor, subjectId)
      : subjectType !== "assignment" || (await findAssignmentPaper(actor, subjectId, now));
  if (isThere) redirect(page as "/work");
  // A day of a plan that is issued but not public: a unit has it in its calendar.
  if (notification.kind === "milestone.due" && hasRole(actor, "UNIT")) redirect("/duties/calendar");
  await setFlash("Việc trong thông báo đã đổi, nay không còn mở được.", "notice");
  redirect("/notifications");
}
