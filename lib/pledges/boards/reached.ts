import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/communes/heirs";
import { prisma, type Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import type { Timetable } from "@/lib/pledges/timetable";
import { vietnamDay } from "@/lib/text/vietnam-day";

type Db = Tx | typeof prisma;

/** How a unit can be told of one thing. */
export type Reached = {
  /** The memberships of who signs in for it; without any, nobody can be told. */
  people: readonly string[];
  /** When the office last reminded it. */
  reminded: { at: Date; by: string } | null;
};

type Of = Pick<Actor, "communeId">;

/** How each unit can be told of this thing of a campaign, and when it last was; for the office. Two queries. */
export async function findReached(
  actor: Of,
  demands: Pick<Timetable, "campaign" | "units">,
  what: string,
  now: Date,
): Promise<(unitId: string) => Reached> {
  return reachedBy(prisma, actor, demands, what, now);
}

/** The same inside a command. */
export async function reachedBy(
  db: Db,
  { communeId }: Of,
  { campaign, units }: Pick<Timetable, "campaign" | "units">,
  what: string,
  now: Date,
): Promise<(unitId: string) => Reached> {
  const people = await peopleOfEach(db, { communeId }, units, now);
  const sent = await db.pledgeReminder.findMany({
    where: { communeId, campaignId: campaign.id, what },
    select: {
      unitId: true,
      sentAt: true,
      sentBy: { select: { user: { select: { name: true } } } },
    },
    orderBy: { sentAt: "asc" },
    take: 100_000,
  });
  const today = vietnamDay(now);
  const reminded = new Map(
    sent.map(({ unitId, sentAt, sentBy }) => [
      heirOf(units, unitId, today),
      { at: sentAt, by: sentBy.user.name },
    ]),
  );
  return (unitId) => ({
    people: people.get(unitId) ?? [],
    reminded: reminded.get(unitId) ?? null,
  });
}

/** Who signs in for each unit, and for the ended ones it carries on. One query. */
export async function peopleOfEach(
  db: Db,
  { communeId }: Of,
  units: Timetable["units"],
  now: Date,
): Promise<Map<string, string[]>> {
  const today = vietnamDay(now);
  const memberships = await db.membership.findMany({
    where: {
      communeId,
      roles: { has: "UNIT" },
      unitId: { not: null },
      user: { disabledAt: null },
      ...heldOn(today),
    },
    select: { id: true, unitId: true },
    take: 5000,
  });
  const people = new Map<string, string[]>();
  for (const { id, unitId } of memberships) {
    if (unitId === null) continue;
    const heir = heirOf(units, unitId, today);
    people.set(heir, [...(people.get(heir) ?? []), id]);
  }
  return people;
}
