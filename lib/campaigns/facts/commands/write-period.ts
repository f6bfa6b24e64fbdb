import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { OpenPlan } from "@/lib/campaigns/commands/open-plan";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";

/** Writes when the campaign of a held plan runs. Throws STALE when somebody changed the campaign meanwhile. */
export async function writePeriod(
  tx: Tx,
  { communeId }: Actor,
  { id, version }: OpenPlan["campaign"],
  days: { startsOn: Date | null; endsOn: Date | null },
): Promise<void> {
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
