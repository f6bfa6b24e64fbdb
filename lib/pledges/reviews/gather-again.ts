import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { setAside } from "@/lib/campaigns/commands/set-aside";
import { canSavePlan } from "@/lib/campaigns/policy";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { prisma, type Tx } from "@/lib/db/client";
import { keepClauseIds } from "@/lib/documents/identity";
import { writeReviewReport } from "@/lib/documents/templates/review-report/review-report";
import { DomainError } from "@/lib/errors";
import { canHandle } from "@/lib/pledges/policy";
import { calendarDate, formatMoment } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { newId } from "@/lib/text/new-id";
import { ensure } from "@/lib/workflow/verdict";
import { differencesOf } from "./compare";
import { ensureReports } from "./ensure-reports";
import { reviewFiguresSchema } from "./figures";
import { gatherFigures } from "./gather";
import { reportFacts } from "./report-facts";
import type { GatherAgain } from "./schema";

type GatheredAgain = {
  planId: string;
  campaignId: string;
  /** How many figures are others than before. */
  changes: number;
  /** The report as written from the new figures, set aside beside the draft; null when nothing changed. */
  revisionId: string | null;
};

/**
 * Gathers the figures of an open report over again. What the office has written stays as it is: the text made of the
 * new figures is set aside, to be compared and taken over. Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN (no report
 * due on these days).
 */
export async function gatherAgain(
  actor: Actor,
  { reviewId, version, from, to }: GatherAgain,
  now: Date,
): Promise<GatheredAgain> {
  ensure(canHandle(actor));
  const { communeId } = actor;
  const { commune } = await findTemplateFacts(actor, now);
  return prisma.$transaction(async (tx) => {
    const review = await loadReview(tx, actor, reviewId);
    const { campaignId, planId, plan, kind } = review;
    ensure(canSavePlan(actor, plan));
    const days = { from, to };
    const gathered = await gatherFigures(tx, actor, { campaignId, ...days }, now);
    if (!gathered) {
      throw new DomainError("RULE_BROKEN", "Kế hoạch của phong trào không còn hiệu lực.");
    }
    const { figures } = gathered;
    ensureReports(gathered, days);
    const { length: changes } = differencesOf(reviewFiguresSchema.parse(review.figures), figures);
    const { count } = await tx.review.updateMany({
      where: { id: reviewId, communeId, version },
      data: {
        figures,
        fromOn: writeDay(from),
        toOn: writeDay(to),
        gatheredAt: now,
        version: { increment: 1 },
      },
    });
    if (count === 0) {
      throw new DomainError(
        "STALE",
        "Số liệu vừa được người khác gom lại. Tải lại trang để xem số mới.",
      );
    }
    await recordAudit(tx, {
      actor,
      action: "review.gathered",
      subject: { type: "plan", id: planId },
      data: { reviewId },
      at: now,
    });
    if (changes === 0) return { planId, campaignId, changes, revisionId: null };
    const { title } = review.campaign;
    const fresh = writeReviewReport(
      reportFacts(figures, { commune, kind, title, ...days, today: calendarDate(now) }),
    );
    const document = keepClauseIds(storedDocument(plan.content), fresh, newId);
    const aside = { planId, version: plan.version, document };
    const revisionId = await setAside(tx, actor, aside, now);
    await tx.planRevision.updateMany({
      where: { id: revisionId, communeId },
      data: { name: `Viết từ số liệu gom lúc ${formatMoment(now)}` },
    });
    return { planId, campaignId, changes, revisionId };
  });
}

async function loadReview(tx: Tx, { communeId }: Actor, id: string) {
  const review = await tx.review.findFirst({
    where: { id, communeId },
    select: {
      kind: true,
      figures: true,
      campaignId: true,
      campaign: { select: { title: true } },
      planId: true,
      plan: { select: { state: true, version: true, content: true } },
    },
  });
  if (!review) throw new DomainError("NOT_FOUND", "Không tìm thấy báo cáo.");
  return review;
}
