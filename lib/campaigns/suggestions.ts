import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findLegalBasesInForce } from "@/lib/communes/legal-bases-queries";
import { unitNames } from "@/lib/communes/name";
import { listUnitsOfDays } from "@/lib/communes/queries";
import { prisma } from "@/lib/db/client";
import { setPhrases } from "@/lib/documents/set-phrases";
import type { SuggestionData } from "@/lib/documents/suggest";
import { readDay } from "@/lib/text/day-column";
import { plansVisibleTo } from "./policy";
import { storedDocument } from "./stored-document";

/** Enough of an office's habits, and a bounded read. */
const plansRead = 30;

/**
 * What may be offered while a plan is written: the units and legal texts of today, and the sentences the commune's own
 * latest plans say most often. Three queries, whatever there is. `suggest` (lib/documents) chooses among them.
 */
export async function listSuggestions(actor: Actor, now: Date): Promise<SuggestionData> {
  const [units, bases, plans] = await Promise.all([
    listUnitsOfDays(actor, [now]),
    findLegalBasesInForce(actor, now),
    prisma.plan.findMany({
      where: plansVisibleTo(actor),
      select: { content: true },
      orderBy: [{ savedAt: "desc" }, { id: "desc" }],
      take: plansRead,
    }),
  ]);
  return {
    units: unitNames(units),
    legalBases: bases.map(({ symbol, citation, effectiveTo, isVerified }) => ({
      symbol,
      citation,
      effectiveTo: readDay(effectiveTo),
      isVerified,
    })),
    phrases: setPhrases(plans.map(({ content }) => storedDocument(content))),
  };
}
