import type { Fact, FactContent } from "@/lib/campaigns/facts/fact";
import type { PublicPlan } from "@/lib/campaigns/public/brief";

/** A plan as the public pages know it, for what is made of it without a database. */
export function somePlan(
  plan: Partial<PublicPlan> = {},
  campaign: Partial<PublicPlan["campaign"]> = {},
): PublicPlan {
  return {
    id: "p1",
    communeId: "c1",
    title: "Phát động phong trào thi đua làm đường bản",
    kind: "PLAN",
    state: "PUBLISHED",
    amendmentKind: null,
    replacesId: null,
    number: "05/KH-UBND",
    issuedOn: "2026-03-01",
    address: "05-kh-ubnd-2026",
    publication: {
      publishedAt: new Date("2026-03-02T01:00:00Z"),
      requestedAt: new Date("2026-03-02T01:00:00Z"),
      hiddenClauses: [],
      hidesAnnexes: false,
      hidesPhones: true,
    },
    ...plan,
    campaign: {
      id: "k1",
      title: "Phong trào thi đua làm đường bản",
      slug: "lam-duong-ban",
      form: "THEMATIC",
      state: "RUNNING",
      startsOn: "2026-03-10",
      endsOn: "2026-11-30",
      standing: "current",
      ...campaign,
    },
  };
}

export const once = { recurrence: null, recurrenceDay: null, recurrenceMonth: null } as const;

/** Confirmed facts; each points at the clause given with it. */
export function someFacts(contents: readonly [string | null, FactContent][]): Fact[] {
  return contents.map(([clauseId, content], index) => ({
    id: `f${index + 1}`,
    version: 1,
    clauseId,
    content,
  }));
}
