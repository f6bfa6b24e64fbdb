import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { movePlan } from "@/lib/campaigns/commands/move-plan";
import { dateRefusal } from "@/lib/campaigns/issue/issue-date";
import { freeNumbers, seriesKind, writtenNumber } from "@/lib/campaigns/issue/numbering";
import { kindOf, paperAsIssued, symbolOf } from "@/lib/campaigns/issue/paper";
import { canIssuePlan } from "@/lib/campaigns/issue/policy";
import {
  advanceSeries,
  findSeriesSetting,
  holdSeries,
  numbersAfter,
  type SeriesRef,
} from "@/lib/campaigns/issue/series";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { campaignMachine } from "@/lib/campaigns/state";
import { titleOf } from "@/lib/campaigns/storable";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { prisma, type Tx } from "@/lib/db/client";
import type { CampaignState } from "@/lib/db/generated/enums";
import { announcePublicChange } from "@/lib/db/public-pages";
import { freezeDocument } from "@/lib/documents/freeze";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import { type CalendarDate, calendarDate } from "@/lib/text/dates";
import { writeDay } from "@/lib/text/day-column";
import { canFire } from "@/lib/workflow/machine";
import { ensure } from "@/lib/workflow/verdict";
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

export type IssuedPaper = { number: string; frozenDocumentId: string };

/**
 * Gives a signed paper its number and date and freezes it, once: whoever asks again, at the same moment or later, is
 * given the same answer. Starts the campaign that was being prepared, and ends the paper this one replaces. Throws
 * NOT_FOUND, FORBIDDEN, STALE (another text, or the number shown was given meanwhile), RULE_BROKEN (the date).
 */
export async function issuePlan(actor: Actor, issuing: Issuing, now: Date): Promise<IssuedPaper> {
  // Read before the transaction: whoever holds a connection must not wait for another.
  const setting = await findSeriesSetting(actor, issuing.issuedOn);
  return prisma.$transaction(
    async (tx) => {
      const plan = await holdPlan(tx, actor, issuing.planId);
      if (plan.frozenDocument) {
        const { id, number, symbol } = plan.frozenDocument;
        return { number: writtenNumber(number, symbol), frozenDocumentId: id };
      }
      ensure(canIssuePlan(actor, plan));
      const signed = plan.submissions[0];
      if (!signed?.decidedBy || !signed.decidedAt) throw notSigned();
      const refusal = dateRefusal({
        issuedOn: issuing.issuedOn,
        today: calendarDate(now),
        signedOn: calendarDate(signed.decidedAt),
      });
      if (refusal !== null) throw new DomainError("RULE_BROKEN", refusal);

      const kind = kindOf(plan.document);
      const year = Number(issuing.issuedOn.slice(0, 4));
      const ref: SeriesRef = {
        communeId: actor.communeId,
        year,
        kind: seriesKind(setting, kind),
      };
      const symbol = symbolOf(plan.document);
      const series = await holdSeries(tx, ref);
      const given = await chooseNumber(tx, ref, series, symbol, issuing);
      const paper = paperAsIssued(plan.document, {
        number: given.number,
        issuedOn: issuing.issuedOn,
        placeName: plan.commune.placeName,
      });
      const frozen = await tx.frozenDocument.create({
        data: {
          communeId: actor.communeId,
          kind,
          number: given.number,
          symbol,
          year,
          issuedOn: writeDay(issuing.issuedOn),
          signerId: signed.decidedBy.id,
          signerName: plan.document.signature.name || signed.decidedBy.user.name,
          signerPosition: signed.decidedBy.position,
          content: paper,
          sha256: freezeDocument(paper).sha256,
          replacesId: plan.replaces?.frozenDocumentId,
          frozenAt: now,
        },
        select: { id: true },
      });
      await enterInRegister(tx, actor, { ref, series, given, symbol, paper, frozen, issuing }, now);
      await launchCampaign(tx, plan.campaign);
      await movePlan(
        tx,
        actor,
        {
          planId: plan.id,
          version: issuing.version,
          event: "issue",
          data: { frozenDocumentId: frozen.id },
        },
        now,
      );
      const number = writtenNumber(given.number, symbol);
      if (plan.amendmentKind === "REPLACEMENT" && plan.replaces) {
        const note = `Thay bằng Kế hoạch số ${number}.`;
        await movePlan(tx, actor, { planId: plan.replaces.id, event: "replace", note }, now);
      }
      // The campaign runs now, and the paper that was replaced says so.
      await announcePublicChange(tx, plan.commune.slug);
      await recordAudit(tx, {
        actor,
        action: "number.given",
        subject: { type: "plan", id: plan.id },
        data: { number: given.number, year, symbol, frozenDocumentId: frozen.id },
        at: now,
      });
      await tellOfIssue(
        tx,
        actor,
        { plan, number, issuedOn: issuing.issuedOn, signerId: signed.decidedBy.id },
        now,
      );
      return { number, frozenDocumentId: frozen.id };
    },
    // Clerks who press at the same moment wait for each other.
    { maxWait: 10_000, timeout: 20_000 },
  );
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

const notSigned = () =>
  new DomainError(
    "RULE_BROKEN",
    "Chưa có lần ký duyệt nào của văn bản này. Đề nghị Chủ tịch duyệt trước khi cấp số.",
  );

type Series = Awaited<ReturnType<typeof holdSeries>>;
type GivenNumber = { number: number; reservedId: string | null };

async function chooseNumber(
  tx: Tx,
  ref: SeriesRef,
  series: Series,
  symbol: string,
  { reservedNumberId, expectedNumber }: Issuing,
): Promise<GivenNumber> {
  if (reservedNumberId) {
    const reserved = await tx.seriesNumber.findFirst({
      where: {
        id: reservedNumberId,
        communeId: ref.communeId,
        seriesId: series.id,
        use: "RESERVED",
      },
      select: { id: true, number: true },
    });
    if (!reserved) {
      throw new DomainError(
        "STALE",
        "Số đã giữ vừa được dùng hoặc đã bỏ giữ. Tải lại trang rồi chọn số khác.",
      );
    }
    return { number: reserved.number, reservedId: reserved.id };
  }
  const { taken } = await numbersAfter(tx, ref, series, symbol);
  const [number = 1] = freeNumbers(series.last, taken);
  if (expectedNumber !== undefined && expectedNumber !== number) {
    throw new DomainError(
      "STALE",
      `Số ${writtenNumber(expectedNumber, symbol)} vừa được cấp cho văn bản khác. Số kế tiếp là ${writtenNumber(number, symbol)}: xem lại rồi bấm lần nữa.`,
    );
  }
  return { number, reservedId: null };
}

type RegisterEntry = {
  ref: SeriesRef;
  series: Series;
  given: GivenNumber;
  symbol: string;
  paper: OfficialDocument;
  frozen: { id: string };
  issuing: Issuing;
};

async function enterInRegister(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { ref, series, given, symbol, paper, frozen, issuing }: RegisterEntry,
  now: Date,
): Promise<void> {
  const entry = {
    use: "ISSUED" as const,
    symbol,
    subject: titleOf(paper),
    issuedOn: writeDay(issuing.issuedOn),
    frozenDocumentId: frozen.id,
    enteredById: membershipId,
    enteredAt: now,
  };
  if (given.reservedId) {
    await tx.seriesNumber.updateMany({ where: { id: given.reservedId, communeId }, data: entry });
  } else {
    await tx.seriesNumber.create({
      data: { communeId, seriesId: series.id, number: given.number, ...entry },
      select: { id: true },
    });
  }
  await advanceSeries(tx, ref, series, symbol);
}

type Campaign = { id: string; communeId: string; state: CampaignState };

/** The first paper issued launches the campaign that was being prepared. */
async function launchCampaign(tx: Tx, { id, communeId, state }: Campaign): Promise<void> {
  if (!canFire(campaignMachine, state, "launch")) return;
  await tx.campaign.updateMany({
    where: { id, communeId, state },
    data: { state: campaignMachine.launch.to, version: { increment: 1 } },
  });
}
