import { prisma } from "@/lib/db/client";
import { findDemandsFor } from "@/lib/pledges/covenants/demands-for";
import { signCovenant } from "@/lib/pledges/covenants/sign-covenant";
import { writeCovenant } from "@/lib/pledges/covenants/write-covenant";
import type { Place } from "../whole-commune";

/** Of the public campaign: a covenant that waits for the village's signature, and one that it has signed. */
export async function addCovenants(
  { id: communeId, mark, all, village, villageUnitId }: Place,
  now: Date,
): Promise<void> {
  const { campaignId } = await prisma.plan.findFirstOrThrow({
    where: { communeId, state: "PUBLISHED" },
    select: { campaignId: true },
  });
  const other = await prisma.unit.findFirstOrThrow({
    where: { communeId, kind: "VILLAGE", validTo: null, id: { not: villageUnitId } },
    select: { id: true },
  });
  const demands = await findDemandsFor(all, campaignId, now);
  const round = demands?.rounds[0]?.key ?? "";
  const write = (name: string) =>
    writeCovenant(
      all,
      {
        campaignId,
        round,
        name: `${name} ${mark}`,
        content: `Thi đua cùng ${mark}`,
        unitIds: [villageUnitId, other.id],
        leadUnitId: villageUnitId,
      },
      now,
    );
  await write("Cụm chưa ký");
  const covenantId = await write("Cụm đã ký");
  await signCovenant(village, { covenantId, version: 1 }, now);
}
