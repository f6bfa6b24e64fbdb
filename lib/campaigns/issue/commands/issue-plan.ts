import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { moveCampaign } from "@/lib/campaigns/commands/move-campaign";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import { bringsDays } from "@/lib/campaigns/facts/days-of-plan";
import { dateRefusal } from "@/lib/campaigns/issue/issue-date";
import { type SeriesSetting, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { kindOf, paperAsIssued, symbolOf } from "@/lib/campaigns/issue/paper";
import { canIssuePlan } from "@/lib/campaigns/issue/policy";
import { findSeriesSetting } from "@/lib/campaigns/issue/series";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { campaignMachine } from "@/lib/campaigns/state";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { findSecondFactorDuty, secondFactorRequired } from "@/lib/people/second-factor-duty";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { canFire } from "@/lib/workflow/machine";
import { ensure } from "@/lib/workflow/verdict";
import { giveNumber, type NumberedPaper } from "./give-number";
import { reviewCampaign } from "./review-campaign";
import { tellOfIssue } from "./tell-of-issue";

type Issuing = {
  planId: string;
  /** Of the text the clerk read. */
  version: number;
  issuedOn: CalendarDate;
  /** A number kept for this paper; the next one of the series without it. */
  reservedNumberId?: string;
  /** What the clerk was shown. */
  expectedNumber?: number;
};

type IssuedPaper = { number: string; frozenDocumentId: string };

/**
 * Gives a signed paper its number and date and freezes it, once: whoever asks again, at the same moment or later, is
 * given the same answer. Starts the campaign that was being prepared, gives it the days this paper changes, sums up one
 * that has ended (báo cáo tổng kết), and ends the paper this one replaces. Throws NOT_FOUND, FORBIDDEN, STALE (another
 * text, or the number shown was given meanwhile), RULE_BROKEN (the date).
 */
export async function issuePlan(actor: Actor, issuing: Issuing, now: Date): Promise<IssuedPaper> {
  // Read before the transaction: whoever holds a connection must not wait for another.
  const setting = await findSeriesSetting(actor, issuing.issuedOn);
  const secondFactor = await findSecondFactorDuty(actor, now);
  return prisma.$transaction(async (tx) => {
    const plan = await holdPlan(tx, actor, issuing.planId);
    if (plan.frozenDocument) {
      const { id, number, symbol } = plan.frozenDocument;
      return { number: writtenNumber(number, symbol), frozenDocumentId: id };
    }
    ensure(canIssuePlan(actor, plan));
    if (secondFactor?.isRequired) throw new DomainError("FORBIDDEN", secondFactorRequired);
    const signed = signatureOf(plan, issuing.issuedOn, now);
    const issued = await numberPlan(tx, actor, { plan, signed, issuing, setting }, now);
    await movePapers(tx, actor, { plan, issuing, issued }, now);
    await tellOfIssue(
      tx,
      actor,
      {
        plan,
        number: issued.number,
        issuedOn: issuing.issuedOn,
        signerId: signed.by.id,
      },
      now,
    );
    return { number: issued.number, frozenDocumentId: issued.frozenDocumentId };
  });
}

/**
 * The plan and the one it changes, their rows held (always in the same order) until the transaction ends. What is
 * issued already is found by who may see it.
 */
async function holdPlan(tx: Tx, actor: Actor, planId: string) {
  const { communeId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM plan WHERE commune_id = ${communeId}::uuid
      AND (id = ${planId}::uuid OR id = (SELECT replaces_id FROM plan WHERE id = ${planId}::uuid))
    ORDER BY id FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      id: true,
      title: true,
      state: true,
      content: true,
      startsOn: true,
      endsOn: true,
      amendmentKind: true,
      commune: { select: { placeName: true, slug: true } },
      campaign: { select: { id: true, communeId: true, state: true } },
      frozenDocument: { select: { id: true, number: true, symbol: true } },
      replaces: { select: { id: true, frozenDocumentId: true } },
      submissions: {
        where: { outcome: "APPROVED" },
        select: {
          decidedAt: true,
          decidedBy: { select: { id: true, position: true, user: { select: { name: true } } } },
        },
        orderBy: { decidedAt: "desc" },
        take: 1,
      },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  const { content, ...rest } = plan;
  return { ...rest, document: storedDocument(content) };
}

type HeldPlan = Awaited<ReturnType<typeof holdPlan>>;

/** Who signed it; the number and the date come after that (Điều 15 khoản 2 NĐ 30/2020). */
function signatureOf({ submissions }: HeldPlan, issuedOn: CalendarDate, now: Date) {
  const { decidedAt: at, decidedBy: by } = submissions[0] ?? {};
  if (!at || !by) {
    throw new DomainError(
      "RULE_BROKEN",
      "Chưa có lần ký duyệt nào của văn bản này. Đề nghị Chủ tịch duyệt trước khi cấp số.",
    );
  }
  const refusal = dateRefusal({
    issuedOn,
    today: calendarDate(now),
    signedOn: calendarDate(at),
  });
  if (refusal !== null) throw new DomainError("RULE_BROKEN", refusal);
  return { by };
}

type Numbering = {
  plan: HeldPlan;
  signed: ReturnType<typeof signatureOf>;
  issuing: Issuing;
  setting: SeriesSetting;
};

function numberPlan(
  tx: Tx,
  actor: Actor,
  { plan, signed: { by }, issuing, setting }: Numbering,
  now: Date,
): Promise<NumberedPaper> {
  const { document, commune, replaces } = plan;
  const { issuedOn } = issuing;
  const numbering = {
    kind: kindOf(document),
    symbol: symbolOf(document),
    setting,
    choice: issuing,
    signer: {
      id: by.id,
      name: document.signature.name || by.user.name,
      position: by.position,
    },
    replacesId: replaces?.frozenDocumentId,
    paperOf: (number: number) =>
      paperAsIssued(document, { number, issuedOn, placeName: commune.placeName }),
  };
  return giveNumber(tx, actor, numbering, now);
}

type Moving = { plan: HeldPlan; issuing: Issuing; issued: NumberedPaper };

/** What is issued with the paper: its campaign begins, and the paper it replaces holds no longer. */
async function movePapers(
  tx: Tx,
  actor: Actor,
  { plan, issuing, issued }: Moving,
  now: Date,
): Promise<void> {
  await launchCampaign(tx, actor, plan.campaign, now);
  const { id: planId, replaces, amendmentKind } = plan;
  const data = { frozenDocumentId: issued.frozenDocumentId };
  const change = { ...data, startsOn: null, endsOn: null };
  await movePlan(
    tx,
    actor,
    { planId, version: issuing.version, event: "issue", data: change },
    now,
  );
  await changeDays(tx, actor, plan, now);
  await reviewCampaign(tx, actor, plan, now);
  if (amendmentKind === "REPLACEMENT" && replaces) {
    const note = `Thay bằng Kế hoạch số ${issued.number}.`;
    await movePlan(tx, actor, { planId: replaces.id, event: "replace", note }, now);
  }
  await announcePublicChange(tx, plan.commune.slug);
  // Last: whoever writes the audit keeps others from it until the end.
  await recordAudit(tx, {
    actor,
    action: "number.given",
    subject: { type: "plan", id: planId },
    data: { ...issued.given, ...data },
    at: now,
  });
}

type Campaign = { id: string; communeId: string };

/** The first paper issued launches the campaign that was being prepared. */
async function launchCampaign(
  tx: Tx,
  actor: Actor,
  { id, communeId }: Campaign,
  now: Date,
): Promise<void> {
  // Read again: another paper of it may have been issued while this one waited for its number.
  const campaign = await tx.campaign.findFirst({
    where: { id, communeId },
    select: { state: true },
  });
  if (!campaign || !canFire(campaignMachine, campaign.state, "launch")) return;
  await moveCampaign(tx, actor, { campaignId: id, event: "launch" }, now);
}

/** The campaign's days as this paper changes them; it is announced with the paper. */
async function changeDays(tx: Tx, actor: Actor, plan: HeldPlan, now: Date): Promise<void> {
  if (!bringsDays(plan)) return;
  const { id: planId, campaign, startsOn, endsOn } = plan;
  await tx.campaign.updateMany({
    where: { id: campaign.id, communeId: campaign.communeId },
    data: { startsOn, endsOn, version: { increment: 1 } },
  });
  await recordAudit(tx, {
    actor,
    action: "campaign.period-set",
    subject: { type: "plan", id: planId },
    data: { startsOn: readDay(startsOn), endsOn: readDay(endsOn) },
    at: now,
  });
}
