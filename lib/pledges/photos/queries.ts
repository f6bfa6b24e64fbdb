import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import { pledgesVisibleTo, reportsVisibleTo } from "@/lib/pledges/policy";

/** A photo of a pledge or report this person may see, or null. */
export async function findPhoto(actor: Actor, photoId: string, now: Date) {
  const lineage = (await findOwnUnit(prisma, actor, now))?.lineage ?? [];
  return prisma.photo.findFirst({
    where: {
      id: photoId,
      communeId: actor.communeId,
      OR: [
        { report: reportsVisibleTo(actor, lineage) },
        { pledge: pledgesVisibleTo(actor, lineage) },
      ],
    },
    select: { mediaType: true, content: true, sha256: true },
  });
}
