import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listLegalBases } from "@/lib/communes/legal-bases-queries";
import { findOwnCommune, listUnitNames } from "@/lib/communes/queries";
import { communeKindLabels } from "@/lib/communes/state";
import type { CheckContext } from "@/lib/documents/checks/finding";
import { issuedOn } from "@/lib/documents/facts/issued-on";
import type { OfficialDocument } from "@/lib/documents/model";
import { calendarDate } from "@/lib/text/dates";

/**
 * What the checks of a plan hold its words against: the commune, its units on the day of the paper and today, and the
 * register of legal texts. Plain data, for pages and for the browser's worker. Three queries, whatever the plan.
 */
export async function findCheckContext(
  actor: Actor,
  plan: { id: string; document: OfficialDocument },
  now: Date,
): Promise<CheckContext> {
  const dayOfPaper = issuedOn(plan.document);
  const [commune, units, bases] = await Promise.all([
    findOwnCommune(actor),
    listUnitNames(actor, dayOfPaper === null ? [now] : [now, new Date(dayOfPaper)]),
    listLegalBases(actor, now),
  ]);
  return {
    today: calendarDate(now),
    commune: { kind: communeKindLabels[commune.kind], name: commune.name },
    units,
    legalBases: bases.map(
      ({ symbol, citation, effectiveFrom, effectiveTo, replacedBy, isVerified }) => ({
        symbol,
        citation,
        effectiveFrom: iso(effectiveFrom),
        effectiveTo: iso(effectiveTo),
        replacedBy,
        isVerified,
      }),
    ),
  };
}

const iso = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;
