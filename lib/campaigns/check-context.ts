import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listCitableBases } from "@/lib/communes/legal-bases-queries";
import { unitNames } from "@/lib/communes/name";
import { findOwnCommune, findRule, listUnitsOfDays } from "@/lib/communes/queries";
import { communeKindLabels } from "@/lib/communes/state";
import type { UnitKind } from "@/lib/db/generated/enums";
import type { CheckContext } from "@/lib/documents/checks/finding";
import { issuedOn } from "@/lib/documents/facts/issued-on";
import type { OfficialDocument } from "@/lib/documents/model";
import { isoDate } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { findConfirmedFacts } from "./facts/queries";

/**
 * What the checks of a plan hold its words against: the commune, its units on the day of the paper and today, the
 * register of legal texts, its rule of mid-term reviews, and the facts confirmed of the plan. Plain data, for pages
 * and for the browser's worker. A fixed number of queries.
 */
export async function findCheckContext(
  actor: Actor,
  plan: { id: string; document: OfficialDocument },
  now: Date,
): Promise<CheckContext> {
  const dayOfPaper = dayOf(plan.document);
  const governing = dayOfPaper === null ? now : new Date(dayOfPaper);
  const days = [now, governing];
  const [commune, units, legalBases, midterm, confirmedFacts] = await Promise.all([
    findOwnCommune(actor),
    listUnitsOfDays(actor, days),
    listCitableBases(actor, now),
    findRule(actor, "campaign.midterm-from-years", governing),
    findConfirmedFacts(actor, plan.id),
  ]);
  return {
    today: calendarDate(now),
    commune: { kind: communeKindLabels[commune.kind], name: commune.name },
    units: days.every((day) => isListed(units, day)) ? unitNames(units) : [],
    legalBases,
    midtermFromYears: typeof midterm?.value === "number" ? midterm.value : undefined,
    confirmedFacts,
  };
}

type DatedUnit = { kind: UnitKind; validFrom: Date | null; validTo: Date | null };

/** A list without a single office on that day begins later or is not complete: it proves nobody unknown. */
function isListed(units: readonly DatedUnit[], on: Date): boolean {
  const day = vietnamDay(on);
  return units.some(
    ({ kind, validFrom, validTo }) =>
      kind === "DEPARTMENT" &&
      (validFrom === null || validFrom <= day) &&
      (validTo === null || validTo >= day),
  );
}

/** The day of the paper; while its day is blank, one in its month or year. */
function dayOf(document: OfficialDocument): string | null {
  const { month, year } = document.date;
  if (year === null) return null;
  return issuedOn(document) ?? isoDate(Number(year), Number(month ?? 12), 1);
}
