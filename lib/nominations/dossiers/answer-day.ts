import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import { isAwardKey } from "@/lib/nominations/awards/catalogue";
import { findAllAwardRules } from "@/lib/nominations/awards/rules";
import { shiftDay } from "@/lib/text/calendar";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import type { SeenDossier } from "./hold";

/** The day by which all that waits in the dossier is appraised, by the rules of its awards; null when nothing waits. */
export async function findAnswerDay(
  actor: Actor,
  { nominations }: Pick<SeenDossier, "nominations">,
): Promise<CalendarDate | null> {
  const waiting = nominations.filter(({ state }) => state === "SUBMITTED");
  const from = waiting
    .map(({ completeOn, movedAt }) => readDay(completeOn) ?? calendarDate(movedAt))
    .toSorted()
    .at(-1);
  if (from === undefined) return null;
  const rules = await findAllAwardRules(actor, from);
  const days = Math.max(
    ...waiting.map(({ award }) => (isAwardKey(award) ? (rules.get(award)?.appraisalDays ?? 0) : 0)),
  );
  if (days === 0) return null;
  // Holidays at the new year alone take up to two weeks.
  const until = shiftDay(from, days * 2 + 30);
  const exceptions = await listDayExceptions(prisma, actor.communeId, from, until);
  return addWorkingDays(from, days, exceptions);
}
