import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { agendaVisibleTo } from "@/lib/council/policy";
import { recomputeSittings } from "@/lib/council/recusals/recompute-sittings";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { findSight } from "@/lib/nominations/sight";
import { allow, deny, ensure, type Verdict } from "@/lib/workflow/verdict";
import type { InterestForm, InterestRef } from "./schema";

type Person = { userId: string };

/** A member says what ties them; the office writes it down for them, or from what others say. */
export function canDeclareInterest(actor: Actor, member: Person): Verdict {
  return hasRole(actor, "OFFICE") || member.userId === actor.userId
    ? allow
    : deny("Chỉ chính thành viên và thường trực thi đua khai được quan hệ của thành viên này.");
}

/** That a tie is no more is for another to say: nobody lets themselves back in. */
export function canEndInterest(actor: Actor, member: Person): Verdict {
  if (!hasRole(actor, "OFFICE")) {
    return deny("Quan hệ đã khai do thường trực thi đua gỡ. Khai nhầm thì báo thường trực.");
  }
  return member.userId === actor.userId
    ? deny("Không tự gỡ quan hệ của mình. Nhờ người khác của thường trực thi đua gỡ.")
    : allow;
}

/**
 * Writes down what ties a member to a recipient or a unit; whatever is about them and was not voted on yet is hidden
 * from the member at once. Throws FORBIDDEN, NOT_FOUND.
 */
export async function declareInterest(
  actor: Actor,
  { memberId, recipientId, unitId, reason }: InterestForm,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const member = await findMember(tx, actor, memberId);
    ensure(canDeclareInterest(actor, member));
    await ensureKnown(tx, actor, { recipientId, unitId });
    await write(tx, actor, { memberId, recipientId, unitId, reason }, now);
  });
}

/**
 * A member steps aside from one item they see, saying why: a tie to its recipient. Throws NOT_FOUND for who is no
 * member of the session's Council, or does not see the item; RULE_BROKEN while its round is open, or it has a result.
 */
export async function stepAside(
  actor: Actor,
  { itemId, reason }: { itemId: string; reason: string },
  now: Date,
): Promise<{ sessionId: string }> {
  const { communeId, userId } = actor;
  return prisma.$transaction(async (tx) => {
    const sight = await findSight(tx, actor, now);
    const item = await tx.agendaItem.findFirst({
      where: { AND: [{ id: itemId }, agendaVisibleTo(actor, sight)] },
      select: {
        sessionId: true,
        isRecommended: true,
        session: { select: { state: true } },
        tallies: { select: { roundId: true }, take: 1 },
        nomination: { select: { recipientId: true } },
      },
    });
    const member = await tx.councilMember.findFirst({
      where: { communeId, membership: { userId } },
      select: { id: true },
      orderBy: { validFrom: "desc" },
    });
    if (!item || !member) throw new DomainError("NOT_FOUND", "Không tìm thấy nội dung này.");
    const { sessionId, session, isRecommended, tallies, nomination } = item;
    const isSitting = session.state === "PLANNED" || session.state === "OPEN";
    if (!isSitting || isRecommended !== null || tallies.length > 0) {
      throw new DomainError(
        "RULE_BROKEN",
        "Nội dung này đã đưa ra bỏ phiếu nên không xin tránh được nữa. Báo chủ tọa, thư ký ghi vào biên bản.",
      );
    }
    const { recipientId } = nomination;
    await write(tx, actor, { memberId: member.id, recipientId, reason }, now);
    return { sessionId };
  });
}

/** Says that a tie is no more. Throws FORBIDDEN for anybody but another person of the office, NOT_FOUND. */
export async function endInterest(
  actor: Actor,
  { memberId, interestId }: InterestRef,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    ensure(canEndInterest(actor, await findMember(tx, actor, memberId)));
    const { count } = await tx.councilInterest.updateMany({
      where: { communeId, id: interestId, memberId, endedAt: null },
      data: { endedAt: now },
    });
    if (count === 0) throw new DomainError("NOT_FOUND", "Quan hệ này đã gỡ rồi. Tải lại trang.");
    await recomputeSittings(tx, actor);
    await recordAudit(tx, {
      actor,
      action: "interest.ended",
      subject: { type: "council-member", id: memberId },
      data: { interestId },
      at: now,
    });
  });
}

async function write(
  tx: Tx,
  actor: Actor,
  { memberId, ...tie }: InterestForm,
  now: Date,
): Promise<void> {
  const { communeId, membershipId: declaredById } = actor;
  // Pressed twice it is declared once.
  const { recipientId = null, unitId = null, reason } = tie;
  const same = { communeId, memberId, recipientId, unitId, reason, endedAt: null };
  if ((await tx.councilInterest.count({ where: same })) > 0) return;
  const { id: interestId } = await tx.councilInterest.create({
    data: { communeId, memberId, ...tie, declaredById, declaredAt: now },
    select: { id: true },
  });
  await recomputeSittings(tx, actor);
  await recordAudit(tx, {
    actor,
    action: "interest.declared",
    subject: { type: "council-member", id: memberId },
    data: { interestId },
    at: now,
  });
}

async function findMember(tx: Tx, { communeId }: Actor, memberId: string): Promise<Person> {
  const member = await tx.councilMember.findFirst({
    where: { communeId, id: memberId },
    select: { membership: { select: { userId: true } } },
  });
  if (!member) throw new DomainError("NOT_FOUND", "Không tìm thấy thành viên.");
  return member.membership;
}

async function ensureKnown(
  tx: Tx,
  { communeId }: Actor,
  { recipientId, unitId }: Pick<InterestForm, "recipientId" | "unitId">,
): Promise<void> {
  const known = recipientId
    ? await tx.recipient.count({ where: { communeId, id: recipientId } })
    : await tx.unit.count({ where: { communeId, id: unitId ?? "" } });
  if (known === 0) throw new DomainError("NOT_FOUND", "Không tìm thấy người hoặc đơn vị này.");
}
