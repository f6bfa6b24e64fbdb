import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { ensureClauses } from "@/lib/campaigns/publication/ensure-clauses";
import { holdPlan } from "@/lib/campaigns/publication/hold-plan";
import { canWithdraw } from "@/lib/campaigns/publication/policy";
import {
  type Hidden,
  hidesTheSame,
  publicDocument,
} from "@/lib/campaigns/publication/public-document";
import { searchWords } from "@/lib/campaigns/publication/search-words";
import { prisma } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

type Change = Hidden & {
  planId: string;
  reason: string;
  /** When what the page showed had been asked for: changed since, nothing is overwritten. */
  seen: Date;
};

/**
 * Keeps other parts of a shown plan from the public, in one step: page, files, search and open data change together,
 * and it is public all the while. The same press twice changes once. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN.
 */
export function changeHidden(actor: Actor, change: Change, now: Date): Promise<void> {
  const { planId, seen, hidesAnnexes, hidesPhones } = change;
  const { communeId } = actor;
  const reason = change.reason.trim();
  return prisma.$transaction(async (tx) => {
    const plan = await holdPlan(tx, actor, planId);
    ensure(canWithdraw(actor));
    const { publication, document } = plan;
    if (!publication?.publishedAt || !document) {
      throw new DomainError("RULE_BROKEN", "Kế hoạch này hiện không được công khai.");
    }
    const hiddenClauses = [...new Set(change.hiddenClauses)].sort();
    const hidden = { hiddenClauses, hidesAnnexes, hidesPhones };
    if (hidesTheSame(publication, hidden)) return;
    if (publication.requestedAt.getTime() !== seen.getTime()) {
      throw new DomainError("STALE", "Phần giữ nội bộ vừa được người khác đổi. Tải lại trang.");
    }
    if (reason === "") throw new DomainError("RULE_BROKEN", "Ghi lý do đổi, để người sau hiểu.");
    ensureClauses(document, hiddenClauses);
    await tx.publication.update({
      where: { id: publication.id, communeId, withdrawnAt: null },
      // Asked for now: a bulletin saved before may say what is to be kept back from here on.
      data: { ...hidden, requestedAt: now },
      select: { id: true },
    });
    const words = searchWords(publicDocument(document, hidden));
    await tx.searchEntry.updateMany({ where: { communeId, planId }, data: words });
    await recordAudit(tx, {
      actor,
      action: "publication.changed",
      subject: { type: "plan", id: planId },
      data: {
        publicationId: publication.id,
        hidden: hiddenClauses,
        hidesAnnexes,
        hidesPhones,
        reason,
      },
      at: now,
    });
    await announcePublicChange(tx, plan.commune.slug);
  });
}
