import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import {
  dossiersVisibleTo,
  nominationsAppraisedBy,
  nominationsVisibleTo,
} from "@/lib/nominations/policy";
import { findSight } from "@/lib/nominations/sight";
import { mostDossierFiles } from "./limits";

/** The files a person sees: of nominations they see, and of dossiers in which they see one. */
async function filesVisibleTo(actor: Actor, now: Date): Promise<Prisma.DossierFileWhereInput> {
  const sight = await findSight(prisma, actor, now);
  const { communeId } = actor;
  return {
    communeId,
    OR: [
      { nomination: nominationsVisibleTo(actor, sight) },
      { nomination: nominationsAppraisedBy(actor) },
      { nominationId: null, dossier: dossiersVisibleTo(actor, sight) },
    ],
  };
}

/** The files of a dossier, the dossier's own first; without their bytes. */
export async function listFiles(actor: Actor, dossierId: string, now: Date) {
  return prisma.dossierFile.findMany({
    where: { AND: [{ dossierId }, await filesVisibleTo(actor, now)] },
    select: {
      id: true,
      nominationId: true,
      part: true,
      name: true,
      size: true,
      uploadedAt: true,
      uploadedBy: { select: { user: { select: { name: true } } } },
    },
    orderBy: [
      { nominationId: { sort: "asc", nulls: "first" } },
      { uploadedAt: "asc" },
      { id: "asc" },
    ],
    take: mostDossierFiles,
  });
}

/** One file to be saved, or null. */
export async function findFile(actor: Actor, fileId: string, now: Date) {
  return prisma.dossierFile.findFirst({
    where: { AND: [{ id: fileId }, await filesVisibleTo(actor, now)] },
    select: { name: true, mediaType: true, content: true },
  });
}
