import "server-only";
import { auditLast, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canRunSession } from "@/lib/council/policy";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { notify } from "@/lib/notifications/notify";
import { ensure } from "@/lib/workflow/verdict";
import { mostItems } from "./agenda";
import { type HeldSession, holdSession } from "./hold-session";
import { updateSession } from "./plan-session";
import type { SessionRef } from "./schema";
import { ensureNoRound, ensureStep, isSamePress } from "./steps";

// Without their number: who runs the session may be recused from some.
const notSettled =
  "Có nội dung đã bỏ phiếu mà chưa có kết quả. Bỏ phiếu thêm một lượt, hoặc chốt không đề nghị, rồi bế mạc.";
const notVoted = "Còn nội dung chưa biểu quyết. Biểu quyết xong rồi bế mạc, hoặc để lại phiên sau.";
const othersVote =
  "Còn nội dung chưa biểu quyết mà người đang thao tác phải tránh: người còn lại trong thư ký và chủ tọa mở lượt bỏ phiếu; cả hai phải tránh thì cử người thay.";

type Unsettled = { isRecommended: boolean | null; _count: { tallies: number } };

/** What of the agenda holds the session open: items that were voted on, and those that nobody has voted on. */
const unsettledIn = (items: readonly Unsettled[]) => {
  const open = items.filter(({ isRecommended }) => isRecommended === null);
  return {
    isSettling: open.some(({ _count }) => _count.tallies > 0),
    hasRest: open.some(({ _count }) => _count.tallies === 0),
  };
};

/** Why the session cannot be closed yet; and whether it can with what is left going to another one. */
export async function findClosing({ communeId, userId }: Actor, sessionId: string) {
  const items = await prisma.agendaItem.findMany({
    where: { communeId, sessionId, nomination: { state: "BEFORE_COUNCIL" } },
    select: {
      isRecommended: true,
      recusals: {
        where: { member: { membership: { userId } } },
        select: { memberId: true },
        take: 1,
      },
      _count: { select: { tallies: true } },
    },
    take: mostItems,
  });
  const { isSettling, hasRest } = unsettledIn(items);
  const seen = unsettledIn(items.filter(({ recusals }) => recusals.length === 0));
  const isOthers = !seen.isSettling && !seen.hasRest;
  const refusal = isSettling ? notSettled : notVoted;
  return {
    refusal: isSettling || hasRest ? (isOthers ? othersVote : refusal) : null,
    mayLeaveRest: hasRest && !isSettling,
  };
}

/**
 * Ends the session: every nomination before it goes on as the Council voted, all at once. With `leavesRest` those that
 * nobody has voted on wait for another session. Throws FORBIDDEN, NOT_FOUND, STALE, RULE_BROKEN while an item has no
 * result.
 */
export async function closeSession(
  actor: Actor,
  { leavesRest = false, ...ref }: SessionRef & { leavesRest?: boolean },
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, ref.sessionId, now);
    ensure(canRunSession(actor, session));
    if (await isSamePress(tx, actor, session, ref, "council.closed")) return;
    ensureStep(session, "close");
    await ensureNoRound(tx, session, "Kiểm phiếu xong rồi bế mạc.");
    const sessionId = session.id;
    const items = await tx.agendaItem.findMany({
      // What was suspended or withdrawn meanwhile is not the Council's any more.
      where: { communeId, sessionId, nomination: { state: "BEFORE_COUNCIL" } },
      select: { nominationId: true, isRecommended: true, _count: { select: { tallies: true } } },
      orderBy: { nominationId: "asc" },
      take: mostItems,
    });
    const { isSettling, hasRest } = unsettledIn(items);
    if (isSettling) throw new DomainError("RULE_BROKEN", notSettled);
    if (hasRest && !leavesRest) throw new DomainError("RULE_BROKEN", notVoted);
    const voted = items.filter(({ isRecommended }) => isRecommended !== null);
    await updateSession(tx, session, ref.version, { state: "CLOSED", closedAt: now });
    await auditLast(tx, async () => {
      for (const { nominationId, isRecommended } of voted) {
        const event = isRecommended ? "recommend" : "notRecommend";
        await moveNomination(tx, actor, { nominationId, event }, now);
      }
      await tellSecretary(tx, actor, session, now);
      const recommended = voted.filter(({ isRecommended }) => isRecommended).length;
      await recordAudit(tx, {
        actor,
        action: "council.closed",
        subject: { type: "council-session", id: sessionId },
        data: { recommended, notRecommended: voted.length - recommended },
        at: now,
      });
    });
  });
}

async function tellSecretary(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { id, title, secretary, version }: HeldSession,
  now: Date,
): Promise<void> {
  if (secretary.membershipId === membershipId) return;
  await notify(tx, {
    communeId,
    to: [secretary.membershipId],
    kind: "council.to-sign",
    subject: { type: "council-session", id },
    data: { title },
    key: `council.to-sign:${id}:${version}`,
    at: now,
  });
}
