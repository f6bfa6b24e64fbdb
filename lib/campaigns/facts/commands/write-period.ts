import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { OpenPlan } from "@/lib/campaigns/commands/open-plan";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";

type Days = { startsOn: Date | null; endsOn: Date | null };

/**
 * Writes when the campaign of a held plan runs: at once while the campaign is being prepared; after that, what people
 * read changes only with the paper that changes it, so the days wait in the draft until it is issued. Throws STALE when
 * somebody changed the campaign meanwhile.
 */
export async function writePeriod(
  tx: Tx,
  { communeId }: Actor,
  { id: planId, campaign: { id, version, state } }: Pick<OpenPlan, "id" | "campaign">,
  days: Days,
): Promise<void> {
  if (state !== "PREPARING") {
    await tx.plan.updateMany({ where: { id: planId, communeId }, data: days });
    return;
  }
  const { count } = await tx.campaign.updateMany({
    where: { id, communeId, version },
    data: { ...days, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError(
      "STALE",
      "Phong trào này vừa được người khác sửa. Tải lại trang để xem bản mới.",
    );
  }
}
