import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { holdDecision } from "@/lib/decisions/hold";
import { holdingItems } from "@/lib/decisions/items";
import { canCorrectDecision } from "@/lib/decisions/policy";
import { paperOf } from "@/lib/decisions/queries";
import type { BeginCorrectionForm } from "@/lib/decisions/schema";
import { DomainError } from "@/lib/errors";
import { formatDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Begins the decision that puts right how somebody is written in an issued one (Điều 18 khoản 3 NĐ 30/2020); the words
 * are then written item by item. Gives its id. Throws NOT_FOUND, FORBIDDEN; RULE_BROKEN for somebody who was taken back,
 * or whom another correction still open is about.
 */
export async function beginCorrection(
  actor: Actor,
  { decisionId: correctsId, itemIds, grounds }: BeginCorrectionForm,
  now: Date,
): Promise<{ decisionId: string }> {
  const { communeId, membershipId } = actor;
  return prisma.$transaction(async (tx) => {
    const corrected = await holdDecision(tx, actor, { decisionId: correctsId });
    ensure(canCorrectDecision(actor, corrected));
    const chosen = new Set(itemIds);
    const items = holdingItems(corrected.items).filter(({ id }) => chosen.has(id));
    const open = await tx.decisionItem.count({
      where: {
        communeId,
        decision: { state: { not: "ISSUED" } },
        OR: [{ correctsItemId: { in: itemIds } }, { revokesItemId: { in: itemIds } }],
      },
    });
    if (items.length < chosen.size || open > 0) {
      throw new DomainError(
        "RULE_BROKEN",
        "Có trường hợp đã hủy bỏ, hoặc đang nằm trong một quyết định đính chính, hủy bỏ khác chưa ban hành. Tải lại trang rồi chọn lại.",
      );
    }
    const paper = paperOf(corrected);
    const cited = paper ? ` số ${paper.number} ngày ${formatDate(paper.issuedOn)}` : "";
    const { id } = await tx.decision.create({
      data: {
        communeId,
        kind: "CORRECTION",
        subject: `Về việc đính chính Quyết định${cited}`,
        grounds,
        correctsId,
        campaignId: corrected.campaignId,
        createdById: membershipId,
        createdAt: now,
        movedById: membershipId,
        movedAt: now,
      },
      select: { id: true },
    });
    await tx.decisionItem.createMany({
      data: items.map((item, index): Prisma.DecisionItemCreateManyInput => {
        const { recipientId, award, type, audience, isLeader, unitId, campaignId } = item;
        const { honorific, name, post, place, citation, achievedFrom, achievedTo } = item;
        return {
          communeId,
          decisionId: id,
          position: index + 1,
          correctsItemId: item.id,
          ...{ recipientId, award, type, audience, isLeader, unitId, campaignId },
          ...{ honorific, name, post, place, citation, achievedFrom, achievedTo },
        };
      }),
    });
    await recordAudit(tx, {
      actor,
      action: "decision.begun",
      subject: { type: "decision", id },
      data: { kind: "CORRECTION", items: items.length, isFromPaper: false },
      at: now,
    });
    return { decisionId: id };
  });
}
