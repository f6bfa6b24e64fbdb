import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { canFollowProgress } from "@/lib/pledges/policy";
import { findTimetable } from "@/lib/pledges/timetable";
import { calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { readingOf } from "./handed-in";
import { canRemind } from "./policy";
import { reachedBy } from "./reached";
import { boardRows } from "./rows";
import type { RemindInput } from "./schema";
import { owing } from "./standing";
import { thingsOf } from "./things";

/** Names of units, by what became of the reminder. */
export type Reminded = {
  told: string[];
  /** Nobody signs in for them: somebody has to call. */
  unreachable: string[];
  /** Told earlier the same day: once is enough. */
  already: string[];
};

/**
 * "Nhắc": tells the people of the units that owe something that the office asks for it; a unit once a day, whoever
 * presses how often. Throws NOT_FOUND for who may not follow the campaign, FORBIDDEN with the reason for who may not
 * remind, RULE_BROKEN where nobody of those named owes it.
 */
export async function remindUnits(
  actor: Actor,
  { campaignId, what, unitId, kind }: RemindInput,
  now: Date,
): Promise<Reminded> {
  return prisma.$transaction(async (tx) => {
    if (!canFollowProgress(actor).allowed) throw notFound();
    await oneAtATime(tx, actor, campaignId);
    const demands = await findTimetable(tx, actor, campaignId, now);
    const thing = demands && thingsOf(demands).find((one) => one.what === what);
    if (!demands || !thing) throw notFound();
    ensure(canRemind(actor, demands));
    const all = await boardRows(tx, readingOf(actor), [{ demands, things: [thing] }], now);
    const rows = (all.get(campaignId) ?? []).filter(
      ({ unit, cells, isExtra }) =>
        !isExtra &&
        (!unitId || unit.id === unitId) &&
        (!kind || unit.kind === kind) &&
        owing.includes(cells.get(what)?.standing ?? "MISSING"),
    );
    if (rows.length === 0) {
      throw new DomainError("RULE_BROKEN", `Không còn đơn vị nào phải nộp ${thing.name}.`);
    }
    const today = calendarDate(now);
    const reached = await reachedBy(tx, actor, demands, what, now);
    const told = rows.map(({ unit }) => ({ unit, ...reached(unit.id) }));
    const wasToldToday = ({ reminded }: (typeof told)[number]) =>
      reminded !== null && calendarDate(reminded.at) === today;
    const already = told.filter(wasToldToday);
    const reachable = told.filter((row) => row.people.length > 0 && !wasToldToday(row));
    const unreachable = told.filter((row) => row.people.length === 0 && !wasToldToday(row));
    const ids = reachable.map(({ unit }) => unit.id);
    if (ids.length > 0) {
      const to = reachable.flatMap(({ people }) => people);
      await notify(tx, {
        communeId: actor.communeId,
        to: to.filter((id) => id !== actor.membershipId),
        kind: "progress.asked",
        subject: { type: "campaign", id: campaignId },
        data: {
          title: demands.campaign.title,
          what: thing.name,
          dueOn: thing.dueOn,
          by: actor.name,
        },
        key: `progress.asked:${campaignId}:${what}:${today}`,
        at: now,
      });
      await tx.pledgeReminder.createMany({
        data: ids.map((id) => ({
          communeId: actor.communeId,
          campaignId,
          unitId: id,
          what,
          sentById: actor.membershipId,
          sentAt: now,
        })),
      });
      await recordAudit(tx, {
        actor,
        action: "units.reminded",
        subject: { type: "campaign", id: campaignId },
        data: { what, unitIds: ids },
        at: now,
      });
    }
    const names = (some: typeof told) => some.map(({ unit }) => unit.name);
    return { told: names(reachable), unreachable: names(unreachable), already: names(already) };
  });
}

/** Two at the same moment would both find that nobody has been told today. */
async function oneAtATime(tx: Tx, { communeId }: Actor, campaignId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM campaign WHERE commune_id = ${communeId}::uuid AND id = ${campaignId}::uuid FOR NO KEY UPDATE`;
}

const notFound = () => new DomainError("NOT_FOUND", "Không tìm thấy phong trào.");
