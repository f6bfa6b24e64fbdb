import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { readSuspendable } from "./hold-suspendable";

/** A nomination with every time it was suspended, for the office's page; null for who may not see it. One query. */
export function findSuspensions(actor: Actor, nominationId: string) {
  return readSuspendable(prisma, actor, nominationId);
}
