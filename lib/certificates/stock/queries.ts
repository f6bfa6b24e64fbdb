import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Places } from "@/lib/certificates/layout";
import { canKeepStock, canSeeCertificates } from "@/lib/certificates/policy";
import { prisma } from "@/lib/db/client";
import { placesSchema } from "./schema";

/** The commune's sheets of stock by name, for who prints on them or keeps them. */
export async function listStock(actor: Actor) {
  return prisma.stockLayout.findMany({
    where: stockVisibleTo(actor),
    select: {
      id: true,
      name: true,
      changedAt: true,
      changedBy: { select: { user: { select: { name: true } } } },
    },
    orderBy: { name: "asc" },
    take: 100,
  });
}

/** One with its places, or null. */
export async function findStock(actor: Actor, id: string) {
  const row = await prisma.stockLayout.findFirst({
    where: { AND: [{ id }, stockVisibleTo(actor)] },
    select: { id: true, name: true, places: true, version: true },
  });
  return row && { ...row, places: readPlaces(row.places) };
}

export function readPlaces(places: unknown): Places {
  return placesSchema.parse(places);
}

function stockVisibleTo(actor: Actor) {
  const { communeId } = actor;
  return canKeepStock(actor).allowed || canSeeCertificates(actor).allowed
    ? { communeId }
    : { communeId, id: { in: [] as string[] } };
}
