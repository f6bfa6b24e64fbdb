import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { prisma, Tx } from "@/lib/db/client";
import type { NominationState } from "@/lib/db/generated/enums";
import { findDemands } from "@/lib/pledges/demands";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";

type Db = Tx | typeof prisma;

/** The day by which the campaign's plan asks for nominations; null where it names none. */
export async function nominationDueOn(
  db: Db,
  of: Pick<Actor, "communeId">,
  campaignId: string | null,
  now: Date,
): Promise<CalendarDate | null> {
  if (campaignId === null) return null;
  const demands = await findDemands(db, of, campaignId, now);
  const days = (demands?.milestones ?? []).flatMap(({ content }) =>
    content.milestone === "NOMINATION_DUE" && content.dueOn !== null ? [content.dueOn] : [],
  );
  // Of a plan with several rounds the next one counts; after the last, the last.
  const today = calendarDate(now);
  const sorted = [...days].sort();
  return sorted.find((day) => day >= today) ?? sorted.at(-1) ?? null;
}

type HandedIn = {
  submittedAt: Date | null;
  nominations: readonly { createdAt: Date; state: NominationState }[];
};

/**
 * First handed in after that day: what was sent back, or came in time before, is not late again; who was put forward
 * since then is.
 */
export function comesLate(
  { submittedAt, nominations }: HandedIn,
  dueOn: CalendarDate | null,
  now: Date,
): boolean {
  if (dueOn === null || calendarDate(now) <= dueOn) return false;
  if (submittedAt === null || !cameInTime({ submittedAt }, dueOn)) return true;
  return nominations.some(({ createdAt, state }) => state === "DRAFT" && createdAt > submittedAt);
}

/** Handed in by that day already: it keeps its day, whatever becomes of it. */
export const cameInTime = (
  { submittedAt }: Pick<HandedIn, "submittedAt">,
  dueOn: CalendarDate | null,
): boolean => submittedAt !== null && (dueOn === null || calendarDate(submittedAt) <= dueOn);
