import "server-only";
import { subDays } from "date-fns";
import type { Actor } from "@/lib/auth/actor";
import { canSeeCertificates } from "@/lib/certificates/policy";
import { prisma } from "@/lib/db/client";
import { daysKept } from "./limits";

const printFields = {
  id: true,
  decisionId: true,
  isZip: true,
  state: true,
  done: true,
  total: true,
  error: true,
  askedAt: true,
  finishedAt: true,
  layout: { select: { name: true } },
} as const;

/** One print without its file, or null for who may not see it. */
export function findPrint(actor: Actor, id: string) {
  return prisma.certificatePrint.findFirst({
    where: { AND: [{ id }, printsVisibleTo(actor)] },
    select: printFields,
  });
}

/** The prints of a decision, the newest first. */
export function listPrints(actor: Actor, decisionId: string) {
  return prisma.certificatePrint.findMany({
    where: { AND: [{ decisionId }, printsVisibleTo(actor)] },
    select: printFields,
    orderBy: { askedAt: "desc" },
    take: 10,
  });
}

/** The file of a print that is done, or null. */
export function findPrintFile(actor: Actor, id: string) {
  return prisma.certificatePrint.findFirst({
    where: { AND: [{ id, state: "DONE" }, printsVisibleTo(actor)] },
    select: { decisionId: true, isZip: true, content: true },
  });
}

/** Files made in the background are not an archive: drawn again they are the same. */
export async function forgetOldPrints(now: Date): Promise<void> {
  await prisma.certificatePrint.deleteMany({ where: { askedAt: { lt: subDays(now, daysKept) } } });
}

function printsVisibleTo(actor: Actor) {
  const { communeId } = actor;
  return canSeeCertificates(actor).allowed
    ? { communeId }
    : { communeId, id: { in: [] as string[] } };
}
