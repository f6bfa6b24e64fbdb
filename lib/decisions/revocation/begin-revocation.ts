import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { holdDecision } from "@/lib/decisions/hold";
import { holdingItems } from "@/lib/decisions/items";
import { canRevokeDecision } from "@/lib/decisions/policy";
import { numberItems } from "@/lib/decisions/proposal/write-items";
import { paperOf } from "@/lib/decisions/queries";
import type { BeginRevocationForm } from "@/lib/decisions/schema";
import { DomainError } from "@/lib/errors";
import { formatDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";

/**
 * Begins the decision that takes back items of an issued one (Điều 93 Luật Thi đua, khen thưởng); gives its id. Throws
 * NOT_FOUND, FORBIDDEN; RULE_BROKEN for an item that holds no longer or that another decision is to take back.
 */
export async function beginRevocation(
  actor: Actor,
  { decisionId: revokesId, itemIds, grounds }: BeginRevocationForm,
  now: Date,
): Promise<{ decisionId: string }> {
  const { communeId, membershipId } = actor;
  return prisma.$transaction(async (tx) => {
    const revoked = await holdDecision(tx, actor, { decisionId: revokesId });
    ensure(canRevokeDecision(actor, revoked));
    const chosen = new Set(itemIds);
    const holding = holdingItems(revoked.items);
    const items = holding.filter(({ id }) => chosen.has(id));
    const taken = await tx.decisionItem.count({
      where: { communeId, revokesItemId: { in: [...chosen] } },
    });
    if (items.length < chosen.size || taken > 0) {
      throw new DomainError(
        "RULE_BROKEN",
        "Có trường hợp đã hủy bỏ, hoặc đang nằm trong một quyết định hủy bỏ khác. Tải lại trang rồi chọn lại.",
      );
    }
    const paper = paperOf(revoked);
    const cited = paper ? ` số ${paper.number} ngày ${formatDate(paper.issuedOn)}` : "";
    const subject =
      items.length === holding.length
        ? `Về việc hủy bỏ Quyết định${cited}`
        : `Về việc hủy bỏ một phần Quyết định${cited}`;
    const { id } = await tx.decision.create({
      data: {
        communeId,
        kind: "REVOCATION",
        subject,
        grounds,
        revokesId,
        campaignId: revoked.campaignId,
        createdById: membershipId,
        createdAt: now,
        movedById: membershipId,
        movedAt: now,
      },
      select: { id: true },
    });
    await tx.decisionItem.createMany({
      data: items.map((item, index): Prisma.DecisionItemCreateManyInput => {
        const { id: revokesItemId, position: _, unit: __, version: ___, ...copied } = item;
        return {
          ...copied,
          communeId,
          decisionId: id,
          position: index + 1,
          revokesItemId,
          councilRecommends: null,
          councilResult: "",
          outcome: "PENDING",
          departure: "",
          paidOn: null,
          recoveredOn: null,
          recoveryNote: "",
        };
      }),
    });
    await numberItems(tx, actor, id);
    await recordAudit(tx, {
      actor,
      action: "decision.begun",
      subject: { type: "decision", id },
      data: { kind: "REVOCATION", items: items.length, isFromPaper: false },
      at: now,
    });
    return { decisionId: id };
  });
}
