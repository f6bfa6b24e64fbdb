import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { addPaper } from "@/lib/campaigns/commands/create-plan";
import { campaignMachine, openPlanStates } from "@/lib/campaigns/state";
import { findTemplateFacts } from "@/lib/campaigns/template-queries";
import { prisma, type Tx } from "@/lib/db/client";
import type { CampaignState } from "@/lib/db/generated/enums";
import { writeReviewReport } from "@/lib/documents/templates/review-report/review-report";
import { DomainError } from "@/lib/errors";
import { canHandle } from "@/lib/pledges/policy";
import { calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { canFire } from "@/lib/workflow/machine";
import { ensure } from "@/lib/workflow/verdict";
import { ensureReports } from "./ensure-reports";
import { gatherFigures } from "./gather";
import { reportFacts } from "./report-facts";
import type { BeginReview } from "./schema";

type BegunReview = { reviewId: string; planId: string };

/**
 * Begins a báo cáo sơ kết, tổng kết: gathers the figures of the accepted reports of these days and writes the draft
 * from them, a paper of the same campaign. Asked again for the same days while that draft is open, it gives that one.
 * Throws FORBIDDEN, NOT_FOUND, RULE_BROKEN (no plan issued, no report due on these days, tổng kết before the end).
 */
export async function beginReview(
  actor: Actor,
  { campaignId, kind, from, to }: BeginReview,
  now: Date,
): Promise<BegunReview> {
  ensure(canHandle(actor));
  const { communeId, membershipId } = actor;
  // Read before the transaction: whoever holds a connection must not wait for another.
  const { commune } = await findTemplateFacts(actor, now);
  return prisma.$transaction(async (tx) => {
    const campaign = await holdCampaign(tx, actor, campaignId);
    const days = { fromOn: writeDay(from), toOn: writeDay(to) };
    const open = await findOpen(tx, actor, { campaignId, kind, ...days });
    if (open) return { reviewId: open.id, planId: open.planId };
    if (kind === "FINAL") await ensureFinal(tx, actor, campaignId, campaign.state);
    const gathered = await gatherFigures(tx, actor, { campaignId, from, to }, now);
    if (!gathered) {
      throw new DomainError(
        "RULE_BROKEN",
        "Phong trào chưa có kế hoạch đã phát hành nên chưa có số liệu để tổng hợp.",
      );
    }
    ensureReports(gathered, { from, to });
    const { figures } = gathered;
    const { title } = campaign;
    const document = writeReviewReport(
      reportFacts(figures, { commune, kind, title, from, to, today: calendarDate(now) }),
    );
    const planId = await addPaper(tx, actor, { campaignId, document, isReport: true }, now);
    const { id: reviewId } = await tx.review.create({
      data: {
        communeId,
        campaignId,
        kind,
        ...days,
        planId,
        figures,
        gatheredAt: now,
        createdById: membershipId,
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "review.begun",
      subject: { type: "plan", id: planId },
      data: { reviewId, kind },
      at: now,
    });
    return { reviewId, planId };
  });
}

/** Two who press at once wait for each other here; who only points at the campaign (an import, a report) does not. */
async function holdCampaign(tx: Tx, { communeId }: Actor, campaignId: string) {
  await tx.$executeRaw`
    SELECT 1 FROM campaign WHERE commune_id = ${communeId}::uuid AND id = ${campaignId}::uuid FOR NO KEY UPDATE`;
  const campaign = await tx.campaign.findFirst({
    where: { id: campaignId, communeId },
    select: { title: true, state: true },
  });
  if (!campaign) throw new DomainError("NOT_FOUND", "Không tìm thấy phong trào.");
  return campaign;
}

type Same = { campaignId: string; kind: BeginReview["kind"]; fromOn: Date; toOn: Date };

function findOpen(tx: Tx, { communeId }: Actor, same: Same) {
  return tx.review.findFirst({
    where: { communeId, ...same, plan: { state: { in: [...openPlanStates] } } },
    select: { id: true, planId: true },
    orderBy: { id: "desc" },
  });
}

/** A campaign is summed up once, after it has ended. */
async function ensureFinal(
  tx: Tx,
  { communeId }: Actor,
  campaignId: string,
  state: CampaignState,
): Promise<void> {
  if (!canFire(campaignMachine, state, "review")) {
    throw new DomainError(
      "RULE_BROKEN",
      state === "REVIEWED"
        ? "Phong trào đã tổng kết: báo cáo tổng kết đã phát hành."
        : "Phong trào chưa kết thúc. Kết thúc phong trào ở phần Thiết lập rồi tổng kết, hoặc lập báo cáo sơ kết.",
    );
  }
  const other = await tx.review.findFirst({
    where: { communeId, campaignId, kind: "FINAL" },
    select: { id: true },
  });
  if (other) {
    throw new DomainError(
      "RULE_BROKEN",
      "Đã có báo cáo tổng kết của phong trào, ở danh sách trên trang này. Soạn tiếp bản ấy.",
    );
  }
}
