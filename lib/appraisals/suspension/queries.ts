import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import { readSuspendable } from "./hold-suspendable";

/** A nomination with every time it was suspended, for the office's page; null for who may not see it. One query. */
export function findSuspensions(actor: Actor, nominationId: string) {
  return readSuspendable(prisma, actor, nominationId);
}

/** On what grounds a nomination is suspended by the rule of the day, and what that rests on. One query. */
export async function findGrounds(actor: Actor, now: Date, db: Tx | typeof prisma = prisma) {
  const { nomination } = await findRuleBook(actor, now, db);
  return {
    grounds: nomination.suspensionGrounds,
    legalBasis: nomination.sources["nomination.suspension"]?.legalBasis ?? "",
  };
}
