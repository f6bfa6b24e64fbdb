import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { lineageOf } from "@/lib/communes/heirs";
import { prisma, type Tx } from "@/lib/db/client";
import type { PledgeState } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { closedWords } from "@/lib/pledges/pledge/closed-words";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { takesPapers } from "./policy";
import { itemsOf, refreshItems } from "./refresh-items";

type BeginPledge = {
  campaignId: string;
  /** "2026"; "" for the whole campaign. */
  round: string;
  /** Entered by the office from this unit's paper; the note says which paper. */
  forUnitId?: string;
  paperNote?: string;
  /** Read from this Excel file, not from a paper. */
  fromFile?: string;
};

/**
 * The unit's pledge for a round of a campaign: the one that is there, or a new draft with an item for everything the
 * plan asks of the unit. With `forUnitId` the office begins it from a paper; a draft the unit had opened and never
 * written in goes over to the office then. Throws FORBIDDEN, NOT_FOUND for a campaign or round the unit has no part in,
 * RULE_BROKEN once closed, without saying which paper, over what the unit is writing itself, and where a unit it
 * carries on has handed in its own.
 */
export async function beginPledge(
  actor: Actor,
  start: BeginPledge,
  now: Date,
): Promise<{ pledgeId: string }> {
  return prisma.$transaction(async (tx) => {
    const demands = await findDemands(tx, actor, start.campaignId, now);
    return beginPledgeIn(tx, actor, { ...start, demands }, now);
  });
}

/** The same in a transaction of the caller's, who knows what the campaign asks. */
export async function beginPledgeIn(
  tx: Tx,
  actor: Actor,
  {
    campaignId,
    round,
    forUnitId,
    paperNote = "",
    fromFile = "",
    demands,
  }: BeginPledge & { demands: Demands | null },
  now: Date,
): Promise<{ pledgeId: string }> {
  const isFromPaper = forUnitId !== undefined;
  ensure(isFromPaper ? canEnterFromPaper(actor) : canWriteForUnit(actor));
  const unitId = forUnitId ?? actor.unitId;
  const { communeId } = actor;
  const isOfRound = demands?.rounds.some(({ key }) => key === round);
  if (!demands || !unitId || !isOfRound || !demands.participants.has(unitId)) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy đợt đăng ký này của đơn vị.");
  }
  const there = await tx.pledge.findUnique({
    where: {
      communeId_campaignId_unitId_round: { communeId, campaignId, unitId, round },
    },
    select: { id: true, unitId: true, state: true, isFromPaper: true },
  });
  if (isFromPaper && (!there || there.state === "DRAFT")) {
    await ensureNotByPredecessor(tx, actor, { campaignId, unitId, round }, demands, now);
  }
  if (there) {
    if (isFromPaper) {
      await takeOver(tx, actor, there, { demands, round, paperNote, fromFile }, now);
    }
    await refreshItems(tx, actor, there, demands, now);
    return { pledgeId: there.id };
  }
  const isOpen = isFromPaper ? takesPapers(demands.campaign.state) : demands.isOpen;
  if (!isOpen) {
    throw new DomainError(
      "RULE_BROKEN",
      `${closedWords(demands)} Liên hệ thường trực thi đua của xã nếu cần đăng ký.`,
    );
  }
  ensurePaper(isFromPaper, paperNote);
  const paper = isFromPaper
    ? { isFromPaper, paperNote, fromFile }
    : { isFromPaper, paperNote: "", fromFile: "" };
  return { pledgeId: await createPledge(tx, actor, { demands, unitId, round, paper }, now) };
}

type OfUnit = { campaignId: string; unitId: string; round: string };

/** What an ended unit has handed in counts for the one that carries it on: entered again it would count twice. */
async function ensureNotByPredecessor(
  tx: Tx,
  { communeId }: Actor,
  { campaignId, unitId, round }: OfUnit,
  { units }: Demands,
  now: Date,
): Promise<void> {
  const ended = lineageOf(units, unitId, vietnamDay(now)).filter((id) => id !== unitId);
  if (ended.length === 0) return;
  const theirs = await tx.pledge.findFirst({
    where: { communeId, campaignId, round, unitId: { in: ended }, state: { not: "DRAFT" } },
    select: { year: true, number: true, unit: { select: { name: true } } },
  });
  if (!theirs) return;
  throw new DomainError(
    "RULE_BROKEN",
    `${theirs.unit.name}, nay thuộc ${units.get(unitId)?.name ?? "đơn vị này"}, đã nộp bản đăng ký ${receiptNumber("pledge", theirs)} của đợt này. Không nhập thêm, số liệu sẽ bị tính hai lần.`,
  );
}

function ensurePaper(isFromPaper: boolean, paperNote: string): void {
  if (isFromPaper && paperNote.trim() === "") {
    throw new DomainError("RULE_BROKEN", "Ghi bản giấy nào: ngày ghi trên giấy, ai ký.");
  }
}

type There = {
  id: string;
  unitId: string;
  state: PledgeState;
  isFromPaper: boolean;
};

type TakingOver = { demands: Demands; round: string; paperNote: string; fromFile: string };

/**
 * What the unit has opened and never written in; while it can still hand in, its own words are never taken from it. Once
 * the campaign has ended its paper is the only way left, and goes on from them.
 */
async function takeOver(
  tx: Tx,
  actor: Actor,
  { id, unitId, state, isFromPaper }: There,
  { demands, round, paperNote, fromFile }: TakingOver,
  now: Date,
): Promise<void> {
  if (isFromPaper || state !== "DRAFT") return;
  ensurePaper(true, paperNote);
  const { communeId } = actor;
  const isUnwritten = { version: 1, photos: { none: {} } };
  const isEnded = demands.campaign.state === "CLOSED";
  const { count } = await tx.pledge.updateMany({
    where: { communeId, id, state: "DRAFT", isFromPaper: false, ...(isEnded ? {} : isUnwritten) },
    data: {
      isFromPaper: true,
      paperNote,
      fromFile,
      createdById: actor.membershipId,
      createdAt: now,
      version: { increment: 1 },
    },
  });
  if (count === 0) {
    throw new DomainError(
      "RULE_BROKEN",
      "Đơn vị đang tự ghi bản đăng ký này trên cổng. Nhắc đơn vị nộp, không nhập hộ đè lên.",
    );
  }
  await recordAudit(tx, {
    actor,
    action: "pledge.begun",
    subject: { type: "pledge", id },
    data: { unitId, round, isFromPaper: true },
    at: now,
  });
}

type NewPledge = {
  demands: Demands;
  unitId: string;
  round: string;
  paper: { isFromPaper: boolean; paperNote: string; fromFile: string };
};

/** Two presses at once make one: the second waits for the first, and finds it. */
async function createPledge(
  tx: Tx,
  actor: Actor,
  { demands, unitId, round, paper }: NewPledge,
  now: Date,
): Promise<string> {
  const { communeId, membershipId } = actor;
  const key = { communeId, campaignId: demands.campaign.id, unitId, round };
  const [made] = await tx.pledge.createManyAndReturn({
    data: [
      {
        ...key,
        ...paper,
        planId: demands.paper.planId,
        createdById: membershipId,
        createdAt: now,
        savedAt: now,
        movedById: membershipId,
        movedAt: now,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) {
    const { id } = await tx.pledge.findUniqueOrThrow({
      where: { communeId_campaignId_unitId_round: key },
      select: { id: true },
    });
    return id;
  }
  const pledgeId = made.id;
  await createItems(tx, { communeId, pledgeId, unitId }, demands, now);
  await recordAudit(tx, {
    actor,
    action: "pledge.begun",
    subject: { type: "pledge", id: pledgeId },
    data: { unitId, round, isFromPaper: paper.isFromPaper },
    at: now,
  });
  return pledgeId;
}

async function createItems(
  tx: Tx,
  { communeId, pledgeId, unitId }: { communeId: string; pledgeId: string; unitId: string },
  demands: Demands,
  now: Date,
): Promise<void> {
  await tx.pledgeItem.createMany({
    data: itemsOf(demands, unitId, now).map((item, position) => ({
      communeId,
      pledgeId,
      position,
      ...item,
    })),
  });
}
