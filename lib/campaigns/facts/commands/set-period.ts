import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { holdOpenPlan } from "./open-plan";

type Period = { planId: string; startsOn: CalendarDate | null; endsOn: CalendarDate | null };

/** Says when the campaign runs, whatever the text says. Throws NOT_FOUND, FORBIDDEN. */
export async function setPeriod(
  actor: Actor,
  { planId, startsOn, endsOn }: Period,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { campaign } = await holdOpenPlan(tx, actor, planId);
    await tx.campaign.updateMany({
      where: { id: campaign.id, communeId: actor.communeId, version: campaign.version },
      data: {
        startsOn: startsOn && new Date(startsOn),
        endsOn: endsOn && new Date(endsOn),
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, {
      actor,
      action: "campaign.period-set",
      subject: { type: "plan", id: planId },
      data: { startsOn, endsOn },
      at: now,
    });
  });
}
