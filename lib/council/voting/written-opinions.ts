import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { membersOn } from "@/lib/council/members/seated";
import { holdSessionOf } from "@/lib/council/sessions/hold-session";
import { prisma, type Tx } from "@/lib/db/client";
import type { Choice } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { findCouncilRules } from "@/lib/nominations/awards/rules";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { mayVote } from "./open-round";
import { findSeat, readItems } from "./round-record";

export type GiveOpinion = {
  itemId: string;
  choice: Choice;
  note: string;
  /** The member whose paper the secretary enters; without it the person's own. */
  memberId?: string;
};

/**
 * Keeps what an absent member says in writing of an item (Điều 30(7) NĐ 98/2023: absent members are consulted in
 * writing); the last word counts until the item has a result. It is open by its nature: the minutes name it. Throws
 * NOT_FOUND, FORBIDDEN for a recused member and for another's opinion, RULE_BROKEN for a member who is present or who
 * said it themselves before the secretary, for who sits no more, and once the item has a result.
 */
export async function giveOpinion(actor: Actor, given: GiveOpinion, now: Date): Promise<void> {
  const { communeId, membershipId } = actor;
  const { itemId, choice, note } = given;
  await prisma.$transaction(async (tx) => {
    const session = await holdSessionOf(tx, actor, itemId, now);
    const [item] = await readItems(tx, communeId, [itemId]);
    const own = await findSeat(tx, actor, session.startsAt);
    if (!hasRole(actor, "COUNCIL") || !item || !own || !mayVote(item, own)) {
      throw new DomainError("NOT_FOUND", "Không tìm thấy nội dung của phiên họp.");
    }
    const memberId = given.memberId ?? own;
    if (memberId !== own && session.secretary.id !== own) {
      throw new DomainError("FORBIDDEN", "Chỉ thư ký phiên họp nhập ý kiến thay người vắng.");
    }
    const members = await membersOn(tx, communeId, vietnamDay(session.startsAt));
    if (!members.some(({ id }) => id === memberId)) {
      throw new DomainError(
        "RULE_BROKEN",
        "Người này không phải thành viên Hội đồng vào ngày họp, không có ý kiến. Xem lại nhiệm kỳ ở trang Thành viên.",
      );
    }
    if (!mayVote(item, memberId)) {
      throw new DomainError("FORBIDDEN", "Người này phải tránh nội dung này, không có ý kiến.");
    }
    if (item.isRecommended !== null || !["PLANNED", "OPEN"].includes(session.state)) {
      throw new DomainError("RULE_BROKEN", "Nội dung này đã có kết quả.");
    }
    const { allowsWrittenOpinions } = await findCouncilRules(actor, session.startsAt, tx);
    if (!allowsWrittenOpinions) {
      throw new DomainError(
        "RULE_BROKEN",
        "Quy chế của Hội đồng không lấy ý kiến bằng văn bản. Muốn lấy, quản trị sửa quy định trước.",
      );
    }
    const there = await tx.attendance.count({
      where: { communeId, sessionId: session.id, memberId, isPresent: true },
    });
    if (there > 0) {
      throw new DomainError(
        "RULE_BROKEN",
        "Người có mặt thì bỏ phiếu, không gửi ý kiến bằng văn bản.",
      );
    }
    if (memberId !== own) await ensureNotTheirOwn(tx, { communeId, itemId, memberId });
    const opinion = { choice, note: note.trim(), enteredById: membershipId, enteredAt: now };
    await tx.writtenOpinion.upsert({
      where: { communeId_itemId_memberId: { communeId, itemId, memberId } },
      create: { communeId, itemId, memberId, ...opinion },
      update: opinion,
      select: { itemId: true },
    });
    await recordAudit(tx, {
      actor,
      action: "opinion.given",
      subject: { type: "council-session", id: session.id },
      data: { itemId, memberId },
      at: now,
    });
  });
}

/** The secretary enters what came on paper; what the member sent themselves is theirs to change. */
async function ensureNotTheirOwn(
  tx: Tx,
  key: { communeId: string; itemId: string; memberId: string },
): Promise<void> {
  const there = await tx.writtenOpinion.findUnique({
    where: { communeId_itemId_memberId: key },
    select: {
      enteredBy: { select: { userId: true } },
      member: { select: { membership: { select: { userId: true } } } },
    },
  });
  if (!there || there.enteredBy.userId !== there.member.membership.userId) return;
  throw new DomainError(
    "RULE_BROKEN",
    "Người này đã tự gửi ý kiến về nội dung này: muốn đổi thì chính người ấy gửi lại.",
  );
}
