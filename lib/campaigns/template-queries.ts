import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { listCitableBases } from "@/lib/communes/legal-bases-queries";
import { communeName } from "@/lib/communes/name";
import { findOwnCommune, findRule, listUnits } from "@/lib/communes/queries";
import { communeKindLabels } from "@/lib/communes/state";
import { prisma } from "@/lib/db/client";
import { basisCitedOn } from "@/lib/documents/checks/cited-bases";
import type { TemplateCommune } from "@/lib/documents/templates/plan/plan-facts";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";

export type TemplateGround = { citation: string; isVerified: boolean };

/** What a plan begun today is filled with: the commune, its units and Chairman, and the legal bases in force. */
export async function findTemplateFacts(
  actor: Actor,
  now: Date,
): Promise<{ commune: TemplateCommune; legalBases: TemplateGround[] }> {
  const [commune, units, bases, standingBody, chair, ...grounds] = await Promise.all([
    findOwnCommune(actor),
    listUnits(actor, now),
    listCitableBases(actor, now),
    findRule(actor, "standing-body", now),
    findChair(actor, now),
    ...groundKeys.map((key) => findRule(actor, key, now)),
  ]);
  return {
    commune: {
      agency: commune.headerLines,
      place: commune.placeName,
      name: communeName(commune),
      kind: communeKindLabels[commune.kind],
      standingBody: wordsOf(standingBody?.value) || "Phòng Văn hóa - Xã hội",
      units: units.map(({ kind, name }) => ({ kind, name })),
      chair: chair?.user.name ?? "",
    },
    legalBases: grounds.flatMap((rule) => {
      if (!rule || !wordsOf(rule.value)) return [];
      const { value, isVerified } = rule;
      // The rule says which text; how it is cited, and what came instead, is in the register.
      return (
        basisCitedOn(wordsOf(value), bases, calendarDate(now)) ?? {
          citation: wordsOf(value),
          isVerified,
        }
      );
    }),
  };
}

/** Laws first, then decree and circular: from the highest to the lowest. */
const groundKeys = ["cite.local-government", "cite.law", "cite.decree", "cite.circular"];

const wordsOf = (value: unknown): string => (typeof value === "string" ? value : "");

/** The Chairman himself: a deputy holds the same role and signs "KT. CHỦ TỊCH". */
function findChair({ communeId }: Actor, now: Date) {
  const day = vietnamDay(now);
  return prisma.membership.findFirst({
    where: {
      communeId,
      roles: { has: "CHAIR" },
      position: { startsWith: "Chủ tịch" },
      validFrom: { lte: day },
      OR: [{ validTo: null }, { validTo: { gte: day } }],
    },
    select: { user: { select: { name: true } } },
    orderBy: { id: "desc" },
  });
}
