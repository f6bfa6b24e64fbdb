import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { calendarDate } from "@/lib/text/dates";
import { delegationState } from "./delegation";
import { listOfficials, type Official } from "./people";
import { canReadDelegations } from "./policy";

const person = { select: { position: true, user: { select: { name: true } } } };

const delegation = {
  id: true,
  deputyId: true,
  deputy: person,
  scope: true,
  basis: true,
  validFrom: true,
  validTo: true,
  grantedBy: person,
  grantedAt: true,
  revokedBy: person,
  revokedAt: true,
} satisfies Prisma.DelegationSelect;

/** Every delegation of the commune with where it stands today, the latest first; empty for who may not see them. */
export async function listDelegations(actor: Actor, now: Date) {
  if (!canReadDelegations(actor).allowed) return [];
  const rows = await prisma.delegation.findMany({
    where: { communeId: actor.communeId },
    select: delegation,
    orderBy: { id: "desc" },
    take: 200,
  });
  const today = calendarDate(now);
  return rows.map((row) => ({ ...row, state: delegationState(row, today) }));
}

export type DelegationRow = Awaited<ReturnType<typeof listDelegations>>[number];

/** Those by which a deputy may be let to sign today. */
export async function listDelegationsInForce(actor: Actor, now: Date): Promise<DelegationRow[]> {
  const [all, deputies] = await Promise.all([
    listDelegations(actor, now),
    listDeputies(actor, now),
  ]);
  const inOffice = new Set(deputies.map(({ id }) => id));
  return all.filter(({ state, deputyId }) => state === "HOLDS" && inOffice.has(deputyId));
}

/** The deputies in office today. */
export async function listDeputies(actor: Actor, now: Date): Promise<Official[]> {
  const leaders = await listOfficials(prisma, actor, ["CHAIR"], now);
  return leaders.filter(({ isDeputy }) => isDeputy);
}
