import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { membersOn } from "@/lib/council/members/seated";
import { canKeepCouncil, canRunSession, isChair } from "@/lib/council/policy";
import { computeRecusals } from "@/lib/council/recusals/compute-recusals";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError, FieldError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { type HeldSession, holdSession } from "./hold-session";
import { presidingPosts } from "./officers";
import type { NewSession, OfficersForm, SessionForm } from "./schema";

/** The moment a meeting begins, by Vietnam's clock. */
const momentOf = ({ day, time }: { day: string; time: string }) =>
  new Date(`${day}T${time}:00+07:00`);

/**
 * Plans a session of the Council; pressed twice, it is one. Gives its id. Throws FORBIDDEN for anybody but the office,
 * RULE_BROKEN when its chair or secretary does not sit on the Council on that day, or the chair is no Chair and no
 * vice-chair of it.
 */
export async function planSession(actor: Actor, form: NewSession, now: Date): Promise<string> {
  ensure(canKeepCouncil(actor));
  const { communeId, membershipId } = actor;
  const { sessionId: id, title, place, agenda, chairId, secretaryId } = form;
  const startsAt = momentOf(form);
  return prisma.$transaction(async (tx) => {
    await ensureOfficers(tx, actor, { startsAt, chairId, secretaryId });
    const { count } = await tx.councilSession.createMany({
      data: {
        id,
        communeId,
        title,
        startsAt,
        place,
        agenda,
        chairId,
        secretaryId,
        createdById: membershipId,
        createdAt: now,
      },
      skipDuplicates: true,
    });
    if (count === 0) {
      const own = { communeId, id, createdById: membershipId };
      if ((await tx.councilSession.count({ where: own })) > 0) return id;
      throw new DomainError("NOT_FOUND", "Không tìm thấy phiên họp.");
    }
    await recordAudit(tx, {
      actor,
      action: "council.planned",
      subject: { type: "council-session", id },
      data: { startsAt: startsAt.toISOString() },
      at: now,
    });
    return id;
  });
}

/**
 * Changes a session that is still to be held; who was invited is told of another time or place. Throws FORBIDDEN,
 * NOT_FOUND, STALE, RULE_BROKEN.
 */
export async function changeSession(actor: Actor, form: SessionForm, now: Date): Promise<void> {
  ensure(canKeepCouncil(actor));
  const { sessionId, version, title, place, agenda, chairId, secretaryId } = form;
  const startsAt = momentOf(form);
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, sessionId, now);
    if (session.state !== "PLANNED") {
      throw new DomainError(
        "RULE_BROKEN",
        "Phiên họp đã khai mạc hoặc đã hủy, không sửa được nữa.",
      );
    }
    await ensureOfficers(tx, actor, { startsAt, chairId, secretaryId });
    const data = { title, startsAt, place, agenda, chairId, secretaryId };
    await updateSession(tx, session, version, data);
    await computeRecusals(tx, { ...session, startsAt });
    const moved = startsAt.getTime() !== session.startsAt.getTime() || place !== session.place;
    if (session.invitedAt && moved) {
      await notify(tx, {
        communeId: actor.communeId,
        to: await toBeTold(tx, actor, { startsAt }),
        kind: "council.changed",
        subject: { type: "council-session", id: sessionId },
        data: { title, startsAt: startsAt.toISOString(), place },
        key: `council.changed:${sessionId}:${version}`,
        at: now,
      });
    }
    await recordChange(tx, actor, { sessionId, version }, now);
  });
}

/**
 * Another chair or secretary for a session that is being held: who leaves, or is recused, hands over. Throws FORBIDDEN
 * for who neither runs nor chairs it, NOT_FOUND, STALE, RULE_BROKEN once it has ended.
 */
export async function changeOfficers(actor: Actor, form: OfficersForm, now: Date): Promise<void> {
  const { sessionId, version, chairId, secretaryId } = form;
  await prisma.$transaction(async (tx) => {
    const session = await holdSession(tx, actor, sessionId, now);
    if (!isChair(actor, session)) ensure(canRunSession(actor, session));
    if (session.state !== "OPEN") {
      throw new DomainError("RULE_BROKEN", "Chỉ cử người thay khi phiên họp đang diễn ra.");
    }
    await ensureOfficers(tx, actor, { startsAt: session.startsAt, chairId, secretaryId });
    const present = await tx.attendance.count({
      where: {
        communeId: actor.communeId,
        sessionId,
        memberId: { in: [chairId, secretaryId] },
        isPresent: true,
      },
    });
    if (present < 2) {
      throw new DomainError("RULE_BROKEN", "Chủ tọa và thư ký phải là người có mặt.");
    }
    await updateSession(tx, session, version, { chairId, secretaryId });
    await recordChange(tx, actor, { sessionId, version }, now);
  });
}

/** Changes the session on the version that was looked at, the session being held. Throws STALE. */
export async function updateSession(
  tx: Tx,
  { id, communeId }: Pick<HeldSession, "id" | "communeId">,
  version: number,
  data: Parameters<Tx["councilSession"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.councilSession.updateMany({
    where: { communeId, id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count > 0) return;
  throw new DomainError(
    "STALE",
    "Phiên họp vừa có người khác sửa. Tải lại trang, xem lại rồi làm lại.",
  );
}

type Officers = { startsAt: Date; chairId: string; secretaryId: string };

async function ensureOfficers(
  tx: Tx,
  { communeId }: Actor,
  { startsAt, chairId, secretaryId }: Officers,
): Promise<void> {
  const members = await membersOn(tx, communeId, vietnamDay(startsAt));
  const chair = members.find(({ id }) => id === chairId);
  if (!chair || !members.some(({ id }) => id === secretaryId)) {
    throw new FieldError(
      chair ? "secretaryId" : "chairId",
      "Chủ tọa, thư ký phải là thành viên Hội đồng vào ngày họp. Xem lại nhiệm kỳ ở trang Thành viên.",
    );
  }
  if (!presidingPosts.includes(chair.post)) {
    throw new FieldError("chairId", "Chủ tọa phải là Chủ tịch hoặc Phó Chủ tịch Hội đồng.");
  }
}

/** The members of the day but for who does it, as long as they can sign in. */
export async function toBeTold(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { startsAt }: { startsAt: Date },
): Promise<string[]> {
  const members = await membersOn(tx, communeId, vietnamDay(startsAt));
  return members.flatMap((member) =>
    member.membershipId === membershipId ? [] : [member.membershipId],
  );
}

async function recordChange(
  tx: Tx,
  actor: Actor,
  { sessionId, version }: { sessionId: string; version: number },
  now: Date,
): Promise<void> {
  await recordAudit(tx, {
    actor,
    action: "council.changed",
    subject: { type: "council-session", id: sessionId },
    data: { version: version + 1 },
    at: now,
  });
}
