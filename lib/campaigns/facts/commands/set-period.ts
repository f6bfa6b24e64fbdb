import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdAskingPlan } from "@/lib/campaigns/commands/open-plan";
import { prisma } from "@/lib/db/client";
import type { CalendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { writePeriod } from "./write-period";

type Period = { planId: string; startsOn: CalendarDate | null; endsOn: CalendarDate | null };

/** Says when the campaign runs, whatever the text says. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function setPeriod(
  actor: Actor,
  { planId, startsOn, endsOn }: Period,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const plan = await holdAskingPlan(tx, actor, planId);
    await writePeriod(tx, actor, plan, {
      startsOn: writeDay(startsOn),
      endsOn: writeDay(endsOn),
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
