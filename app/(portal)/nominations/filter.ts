import { z } from "zod";
import type { NominationFilter } from "@/lib/nominations/queries";
import { nominationStateLabels } from "@/lib/nominations/state";

const states = Object.keys(nominationStateLabels) as (keyof typeof nominationStateLabels)[];

const schema = z.object({
  state: z
    .enum(states as [(typeof states)[number], ...typeof states])
    .optional()
    .catch(undefined),
  campaign: z.uuid().optional().catch(undefined),
  award: z.string().max(40).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  q: z.string().max(100).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

type Asked = Record<string, string | string[] | undefined>;

/** What the address asks for; what is no answer counts as not asked. */
export function readFilter(asked: Asked): NominationFilter {
  const { campaign, unit, award, q, state, page } = schema.parse(asked);
  return {
    state,
    campaignId: campaign,
    award: award || undefined,
    unitId: unit,
    q: q?.trim() || undefined,
    page,
  };
}

/** The address that asks for it. */
export function filterHref(filter: NominationFilter): string {
  const { state, campaignId, award, unitId, q, page } = filter;
  const asked = { state, campaign: campaignId, award, unit: unitId, q };
  const query = new URLSearchParams(
    Object.entries(asked).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
  if (page > 1) query.set("page", String(page));
  return query.size > 0 ? `/nominations?${query}` : "/nominations";
}
