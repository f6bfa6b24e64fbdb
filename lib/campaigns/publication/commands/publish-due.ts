import "server-only";
import { endPublication } from "@/lib/campaigns/publication/end-publication";
import { holdPlan } from "@/lib/campaigns/publication/hold-plan";
import { actorOfRequest, show } from "@/lib/campaigns/publication/show";
import { prisma } from "@/lib/db/client";
import { doEach } from "@/lib/errors";

const most = 100;

/**
 * Shows everything whose time has come, each in a transaction of its own; gives how many. Many may run at once, each
 * publication is shown by one of them. A plan that was replaced while it waited is not shown any more. What fails is
 * tried again next time; the first failure is thrown when all others are done.
 */
export async function publishDue(now: Date): Promise<number> {
  const due = await prisma.publication.findMany({
    where: { publishAt: { lte: now }, publishedAt: null, withdrawnAt: null },
    select: { id: true, communeId: true, planId: true, requestedById: true },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    take: most,
  });
  let shown = 0;
  await doEach(due, async (publication) => {
    if (await publishOne(publication, now)) shown += 1;
  });
  return shown;
}

type Due = { id: string; communeId: string; planId: string; requestedById: string };

function publishOne({ id, communeId, planId, requestedById }: Due, now: Date): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const actor = await actorOfRequest(tx, communeId, requestedById);
    const plan = await holdPlan(tx, actor, planId);
    const { publication } = plan;
    // Another worker was faster, or the hour was changed.
    if (publication?.id !== id || publication.publishedAt || publication.publishAt > now) {
      return false;
    }
    if (plan.state === "ISSUED") {
      await show(tx, actor, { plan, publication }, now);
      return true;
    }
    const reason = "Kế hoạch đã được thay thế trước giờ hẹn công khai.";
    await endPublication(tx, actor, { plan, publication, reason }, now);
    return false;
  });
}
