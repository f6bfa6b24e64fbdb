import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canKeepCouncil } from "@/lib/council/policy";
import { recomputeSittings } from "@/lib/council/recusals/recompute-sittings";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError, FieldError } from "@/lib/errors";
import { readDay, writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import type { MemberForm, NewMember } from "./schema";
import { ensureFree, ensureRollsStand, ensureSeatedWhereNeeded } from "./terms";

/**
 * Gives a person a seat on the Council for a term. Gives the seat's id. Throws FORBIDDEN for anybody but the office,
 * NOT_FOUND, RULE_BROKEN when the person sits in those days already, has no account of a member, or would sit on a day
 * on which the Council has voted.
 */
export async function addMember(actor: Actor, form: NewMember, now: Date): Promise<string> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  const { membershipId, post, position, basis, validFrom, validTo } = form;
  return prisma.$transaction(async (tx) => {
    await lockCouncil(tx, communeId);
    const person = await tx.membership.findFirst({
      where: { communeId, id: membershipId },
      select: { userId: true, roles: true },
    });
    if (!person) throw new DomainError("NOT_FOUND", "Không tìm thấy người này.");
    if (!person.roles.includes("COUNCIL")) {
      throw new FieldError(
        "membershipId",
        "Người này chưa có vai trò thành viên Hội đồng. Đề nghị quản trị thêm vai trò ở trang Tài khoản rồi ghi lại.",
      );
    }
    await ensureFree(tx, { communeId, userId: person.userId, validFrom, validTo });
    const { id: memberId } = await tx.councilMember.create({
      data: {
        communeId,
        membershipId,
        post,
        position,
        basis,
        validFrom: writeDay(validFrom),
        validTo: writeDay(validTo),
      },
      select: { id: true },
    });
    await recomputeSittings(tx, actor);
    await ensureRollsStand(tx, communeId, null, { validFrom, validTo });
    await recordAudit(tx, {
      actor,
      action: "council-member.added",
      subject: { type: "council-member", id: memberId },
      data: { membershipId, post },
      at: now,
    });
    return memberId;
  });
}

/**
 * Puts a seat right, or says its last day. Throws FORBIDDEN, NOT_FOUND, STALE; RULE_BROKEN when the person has another
 * seat in those days, when a session that is still to be held, or being held, counts on them as its chair or secretary,
 * or when it would change who sat on a day on which the Council has voted.
 */
export async function changeMember(actor: Actor, form: MemberForm, now: Date): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { communeId } = actor;
  const { memberId, version, post, position, basis, validFrom, validTo } = form;
  await prisma.$transaction(async (tx) => {
    await lockCouncil(tx, communeId);
    const member = await tx.councilMember.findFirst({
      where: { communeId, id: memberId },
      select: { validFrom: true, validTo: true, membership: { select: { userId: true } } },
    });
    if (!member) throw new DomainError("NOT_FOUND", "Không tìm thấy thành viên.");
    const { userId } = member.membership;
    await ensureFree(tx, { communeId, userId, validFrom, validTo, except: memberId });
    await ensureSeatedWhereNeeded(tx, { communeId, memberId, post, validFrom, validTo });
    const days = { validFrom: writeDay(validFrom), validTo: writeDay(validTo) };
    const { count } = await tx.councilMember.updateMany({
      where: { communeId, id: memberId, version },
      data: { post, position, basis, ...days, version: { increment: 1 } },
    });
    if (count === 0) {
      throw new DomainError("STALE", "Thành viên này vừa có người khác sửa. Tải lại trang.");
    }
    await recomputeSittings(tx, actor);
    const before = { validFrom: readDay(member.validFrom), validTo: readDay(member.validTo) };
    await ensureRollsStand(tx, communeId, before, { validFrom, validTo });
    await recordAudit(tx, {
      actor,
      action: "council-member.changed",
      subject: { type: "council-member", id: memberId },
      data: { version: version + 1 },
      at: now,
    });
  });
}

/** One change of the Council's seats at a time: else two could seat one person twice. */
async function lockCouncil(tx: Tx, communeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('council ' || ${communeId}, 0))`;
}
