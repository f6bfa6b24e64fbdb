import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { agendaVisibleTo, canKeepCouncil } from "@/lib/council/policy";
import { computeRecusals } from "@/lib/council/recusals/compute-recusals";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { findSight } from "@/lib/nominations/sight";
import { ensure } from "@/lib/workflow/verdict";
import { mostItems } from "./agenda";
import { awardRank, isOutOfOrder } from "./award-rank";
import { type Candidate, listCandidatesFor } from "./candidates";
import { type HeldSession, holdSession } from "./hold-session";
import type { AddItems, MoveItem } from "./schema";

/**
 * Brings nominations before a session that is still to be held: each with the way it is voted by the rules of that day,
 * after the items of its own and of lower titles where those are voted first; and writes who is recused. Pressed twice
 * they are brought once. Throws FORBIDDEN for anybody but the office, NOT_FOUND, RULE_BROKEN for one that is not ready,
 * saying why.
 */
export async function addItems(
  actor: Actor,
  { sessionId, nominationIds }: AddItems,
  now: Date,
): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  // Always in the same order: two who bring the same ones before two sessions wait for each other, once.
  const ids = [...new Set(nominationIds)].sort();
  await prisma.$transaction(async (tx) => {
    const session = await holdPlanned(tx, actor, sessionId, now);
    for (const id of ids) {
      await tx.$executeRaw`
          SELECT 1 FROM nomination WHERE commune_id = ${communeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    }
    // Pressed twice: all of them are on it already.
    const there = { communeId, sessionId, nominationId: { in: ids } };
    if ((await tx.agendaItem.count({ where: there })) === ids.length) return;
    const asked = { startsAt: session.startsAt, nominationIds: ids };
    const chosen = await listCandidatesFor(tx, actor, asked, now);
    ensureReady(chosen, ids);
    for (const { id: nominationId, state } of chosen) {
      if (state === "BEFORE_COUNCIL") continue;
      await moveNomination(tx, actor, { nominationId, event: "bringBeforeCouncil" }, now);
    }
    await write(tx, session, chosen);
    await computeRecusals(tx, session);
    await recordAudit(tx, {
      actor,
      action: "agenda.added",
      subject: { type: "council-session", id: sessionId },
      data: { nominationIds: ids },
      at: now,
    });
  });
}

function ensureReady(chosen: readonly Candidate[], ids: readonly string[]): void {
  if (chosen.length !== ids.length) {
    throw new DomainError(
      "RULE_BROKEN",
      "Có đề nghị không còn ở bước đưa ra Hội đồng, hoặc đã ở phiên họp khác. Tải lại trang, chọn lại.",
    );
  }
  const held = chosen.find(({ obstacle }) => obstacle !== null);
  if (held) throw new DomainError("RULE_BROKEN", `${held.name}: ${held.obstacle}`);
}

async function write(
  tx: Tx,
  { id: sessionId, communeId, startsAt }: HeldSession,
  chosen: readonly Candidate[],
): Promise<void> {
  const there = await tx.agendaItem.findMany({
    where: { communeId, sessionId },
    select: { id: true, position: true, nomination: { select: { award: true } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: mostItems,
  });
  const { votesLowToHigh } = await findCouncilRules({ communeId }, startsAt, tx);
  // What is there keeps its order; each new one comes behind the last that is not of a higher title.
  const order: ({ id: string; award: string } | Candidate)[] = there.map(({ id, nomination }) => ({
    id,
    award: nomination.award,
  }));
  for (const candidate of chosen) {
    const rank = awardRank(candidate.award);
    const last = order.findLastIndex(({ award }) => !votesLowToHigh || awardRank(award) <= rank);
    order.splice(last + 1, 0, candidate);
  }
  for (const [index, entry] of order.entries()) {
    const position = index + 1;
    if (!("vote" in entry)) {
      await tx.agendaItem.updateMany({ where: { communeId, id: entry.id }, data: { position } });
      continue;
    }
    if (!entry.vote) throw new Error(`No voting rule for ${entry.award}`);
    const { method, threshold, isStrict, denominator, basis } = entry.vote;
    const rule = { method, threshold, isStrict, denominator, basis };
    await tx.agendaItem.create({
      data: { communeId, sessionId, nominationId: entry.id, position, ...rule },
      select: { id: true },
    });
  }
}

/**
 * Moves an item up or down among those the person sees, or takes it off the agenda, back among the eligible ones. Throws
 * FORBIDDEN, NOT_FOUND (also for an item the person is recused from), RULE_BROKEN once the session was opened.
 */
export async function moveItem(
  actor: Actor,
  { sessionId, itemId, step }: MoveItem,
  now: Date,
): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdPlanned(tx, actor, sessionId, now);
    const sight = await findSight(tx, actor, now);
    const items = await tx.agendaItem.findMany({
      where: { AND: [{ sessionId }, agendaVisibleTo(actor, sight)] },
      select: {
        id: true,
        position: true,
        nominationId: true,
        nomination: { select: { state: true, award: true } },
      },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: mostItems,
    });
    const at = items.findIndex(({ id }) => id === itemId);
    const item = items[at];
    if (!item) throw new DomainError("NOT_FOUND", "Không tìm thấy nội dung này. Tải lại trang.");
    if (step === "out") {
      await takeOut(tx, actor, { sessionId, ...item, state: item.nomination.state }, now);
      return;
    }
    const other = items[step === "up" ? at - 1 : at + 1];
    if (!other) return;
    await ensureOrder(tx, session, step === "up" ? [item, other] : [other, item]);
    const put = (id: string, position: number) =>
      tx.agendaItem.updateMany({ where: { communeId, id }, data: { position } });
    await put(item.id, other.position);
    await put(other.id, item.position);
    await recordAudit(tx, {
      actor,
      action: "agenda.ordered",
      subject: { type: "council-session", id: sessionId },
      data: { items: items.length },
      at: now,
    });
  });
}

type Ordered = { nomination: { award: string } };

/** Throws RULE_BROKEN where a title would come before a lower one, and the Council votes from low to high. */
async function ensureOrder(
  tx: Tx,
  { communeId, startsAt }: HeldSession,
  [first, second]: readonly [Ordered, Ordered],
): Promise<void> {
  if (!isOutOfOrder(first.nomination, second.nomination)) return;
  const { votesLowToHigh, sources } = await findCouncilRules({ communeId }, startsAt, tx);
  if (!votesLowToHigh) return;
  throw new DomainError(
    "RULE_BROKEN",
    `${awardName(second.nomination.award)} bỏ phiếu trước ${awardName(first.nomination.award)}: danh hiệu từ thấp đến cao (${sources["vote.order"]?.legalBasis ?? "quy chế của Hội đồng"}).`,
  );
}

type Leaving = { sessionId: string; id: string; nominationId: string; state: string };

/** Takes one item off the agenda, the session being held: a nomination that still waits is eligible again. */
export async function takeOut(
  tx: Tx,
  actor: Actor,
  { sessionId, id, nominationId, state }: Leaving,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await tx.agendaItem.deleteMany({ where: { communeId, id } });
  if (state === "BEFORE_COUNCIL") {
    await moveNomination(tx, actor, { nominationId, event: "takeBack" }, now);
  }
  await recordAudit(tx, {
    actor,
    action: "agenda.removed",
    subject: { type: "council-session", id: sessionId },
    data: { nominationId },
    at: now,
  });
}

async function holdPlanned(tx: Tx, actor: Actor, sessionId: string, now: Date) {
  const session = await holdSession(tx, actor, sessionId, now);
  if (session.state === "PLANNED") return session;
  throw new DomainError(
    "RULE_BROKEN",
    "Phiên họp đã khai mạc hoặc đã hủy, chương trình giữ nguyên.",
  );
}
