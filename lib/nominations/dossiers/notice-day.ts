import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listDayExceptions } from "@/lib/communes/queries";
import { addWorkingDays } from "@/lib/communes/working-days";
import { prisma } from "@/lib/db/client";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import { shiftDay } from "@/lib/text/calendar";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type NoticeDay = { on: CalendarDate; days: number; legalBasis: string };

/**
 * The last day for telling those nominated what was decided, the ones who are not awarded too (rule `award.notify-days`),
 * from the latest decision on the dossier; null before one is issued, and where no rule sets a day.
 */
export async function findNoticeDay(
  actor: Actor,
  { id: dossierId }: { id: string },
): Promise<NoticeDay | null> {
  const { communeId } = actor;
  const latest = await prisma.frozenDocument.findFirst({
    where: {
      communeId,
      decision: {
        kind: "AWARD",
        state: "ISSUED",
        items: { some: { nomination: { dossierId } } },
      },
    },
    select: { issuedOn: true },
    orderBy: { issuedOn: "desc" },
  });
  if (!latest) return null;
  const issuedOn = readDay(latest.issuedOn);
  const { notifyDays: days, sources } = (await findRuleBook(actor, issuedOn)).nomination;
  if (days === null) return null;
  // Holidays at the new year alone take up to two weeks.
  const exceptions = await listDayExceptions(
    prisma,
    communeId,
    issuedOn,
    shiftDay(issuedOn, days * 2 + 30),
  );
  const { legalBasis = "" } = sources["award.notify-days"] ?? {};
  return { on: addWorkingDays(issuedOn, days, exceptions), days, legalBasis };
}
