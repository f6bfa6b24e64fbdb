import "server-only";
import type { z } from "zod";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { canFollowProgress } from "@/lib/pledges/policy";
import { ensure } from "@/lib/workflow/verdict";
import { canShowProgress } from "./policy";
import type { progressDisplaySchema } from "./schema";

/**
 * Shows the public what was ticked of a campaign's progress, and nothing else; from the commit on. Throws NOT_FOUND for
 * who may not follow the campaign, FORBIDDEN with the reason, STALE when another has chosen since.
 */
export async function showProgress(
  actor: Actor,
  { campaignId, version, ...choice }: z.output<typeof progressDisplaySchema>,
  now: Date,
): Promise<void> {
  const { communeId, membershipId: setById } = actor;
  await prisma.$transaction(async (tx) => {
    const campaign = await tx.campaign.findFirst({
      where: { id: campaignId, communeId },
      select: { commune: { select: { slug: true } } },
    });
    if (!campaign || !canFollowProgress(actor).allowed) {
      throw new DomainError("NOT_FOUND", "Không tìm thấy phong trào.");
    }
    ensure(canShowProgress(actor));
    const targets = await tx.target.findMany({
      where: { communeId, id: { in: choice.targetIds }, plan: { campaignId } },
      select: { id: true },
      orderBy: { id: "asc" },
      take: 500,
    });
    const display = { ...choice, targetIds: targets.map(({ id }) => id), setById, setAt: now };
    const isFirst = version === 0;
    const { count } = isFirst
      ? await tx.progressDisplay.createMany({
          data: [{ communeId, campaignId, ...display }],
          skipDuplicates: true,
        })
      : await tx.progressDisplay.updateMany({
          where: { communeId, campaignId, version },
          data: { ...display, version: { increment: 1 } },
        });
    if (count === 0) {
      throw new DomainError(
        "STALE",
        "Phần công khai vừa có người khác chọn lại. Tải lại trang, xem lại rồi lưu.",
      );
    }
    await recordAudit(tx, {
      actor,
      action: "progress.shown",
      subject: { type: "campaign", id: campaignId },
      data: {
        participation: choice.participation,
        targets: targets.length,
        byUnit: choice.byUnit,
      },
      at: now,
    });
    await announcePublicChange(tx, campaign.commune.slug);
  });
}
