import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { listDemands } from "@/lib/pledges/demands";
import type { HandInWorkItem } from "@/lib/workflow/work-item";
import { listUnitCovenants } from "./queries";

/** The covenants that wait for the person's unit to sign, while their campaign still takes things. */
export async function listCovenantWork(actor: Actor, now: Date): Promise<HandInWorkItem[]> {
  const waiting = (await listUnitCovenants(actor, now)).filter(({ waitsForOwn }) => waitsForOwn);
  if (waiting.length === 0) return [];
  const ids = waiting.map(({ campaignId }) => campaignId);
  const demands = await listDemands(prisma, actor, { campaign: { id: { in: ids } } }, now);
  const open = new Set(demands.filter(({ isOpen }) => isOpen).map(({ campaign }) => campaign.id));
  return waiting
    .filter(({ campaignId }) => open.has(campaignId))
    .map(({ id, campaign, name, round, createdAt }) => ({
      subject: { type: "covenant", id, title: campaign.title },
      state: "TO_SIGN",
      since: createdAt,
      what: ["Ký giao ước thi đua", name, round && `năm ${round}`].filter(Boolean).join(" "),
      href: `/covenants/${id}`,
      dueOn: null,
      workingDaysLeft: null,
      note: null,
    }));
}
