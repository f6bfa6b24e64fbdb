import "server-only";
import { min } from "date-fns";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { readDay, writeDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import type { MembershipRef, PlaceInput } from "./accounts-schema";
import { ensureMayGive, tellLeaders } from "./leaders";
import { canEndPerson, canKeepAccounts, peopleVisibleTo } from "./policy";

type By = Pick<Actor, "communeId"> & { membershipId: string | null; name?: string };

/** Gives a person of the commune one place more. Throws FORBIDDEN, NOT_FOUND, RULE_BROKEN. */
export async function addMembership(
  actor: Actor,
  { userId, ...place }: PlaceInput & { userId: string },
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await lockAccounts(tx, actor);
    ensure(canKeepAccounts(actor));
    const seen = await tx.user.count({ where: { AND: [{ id: userId }, peopleVisibleTo(actor)] } });
    if (seen === 0) throw new DomainError("NOT_FOUND", "Không tìm thấy người này.");
    await ensureMayGive(tx, actor, { userId, ...place }, now);
    return addPlace(tx, actor, { userId, ...place }, now);
  });
}

/** Writes the place and its audit line; the transaction is the caller's. Gives the membership's id. */
export async function addPlace(
  tx: Tx,
  by: By,
  { userId, ...place }: PlaceInput & { userId: string },
  now: Date,
): Promise<string> {
  const { communeId } = by;
  await lockUser(tx, userId);
  await ensureUnit(tx, communeId, place.unitId);
  const same = await tx.membership.count({
    where: {
      communeId,
      userId,
      position: place.position,
      unitId: place.unitId,
      OR: [{ validTo: null }, { validTo: { gte: writeDay(place.validFrom) } }],
      ...(place.validTo ? { validFrom: { lte: writeDay(place.validTo) } } : {}),
    },
  });
  if (same > 0) {
    throw new DomainError("RULE_BROKEN", "Người này đã giữ chức vụ ấy trong những ngày ấy.");
  }
  const { id: membershipId } = await tx.membership.create({
    data: { communeId, userId, ...rowOf(place) },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: by,
    action: "membership.added",
    subject: { type: "user", id: userId },
    data: { membershipId, roles: place.roles },
    at: now,
  });
  if (place.roles.includes("CHAIR")) {
    await tellLeaders(tx, by, { membershipId, version: 1, userId, ...place }, now);
  }
  return membershipId;
}

/** Puts a place right on the version seen; it counts from the next page the person opens. Throws as `endMembership`. */
export async function changeMembership(
  actor: Actor,
  { membershipId, version, ...place }: PlaceInput & MembershipRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockAccounts(tx, actor);
    const before = await findOwn(tx, actor, membershipId);
    const { userId, roles } = before;
    ensure(canKeepAccounts(actor));
    await ensureMayGive(tx, actor, { userId, ...place }, now);
    const isSelf = actor.userId === userId;
    if (isSelf && roles.includes("ADMIN") && !place.roles.includes("ADMIN")) {
      throw new DomainError("FORBIDDEN", "Không tự bỏ vai trò quản trị của mình.");
    }
    if (isSelf && place.validTo) ensure(canEndPerson(actor, userId));
    await ensureUnit(tx, actor.communeId, place.unitId);
    await update(tx, actor, { membershipId, version }, rowOf(place));
    if (roles.includes("ADMIN")) await ensureAdministratorLeft(tx, actor, now);
    await recordAudit(tx, {
      actor,
      action: "membership.changed",
      subject: { type: "user", id: userId },
      data: { membershipId, roles: place.roles },
      at: now,
    });
    const isOver = before.validTo !== null && before.validTo < vietnamDay(now);
    const rises = !roles.includes("CHAIR") || isOver || (before.isDeputy && !place.isDeputy);
    if (place.roles.includes("CHAIR") && rises) {
      await tellLeaders(tx, actor, { membershipId, version, userId, ...place }, now);
    }
  });
}

/**
 * Says the last day of a place; with a day that has passed it is over at once, in every session too. Throws NOT_FOUND,
 * FORBIDDEN (one's own), STALE, RULE_BROKEN (before its first day, or the last administrator).
 */
export async function endMembership(
  actor: Actor,
  { membershipId, version, on }: MembershipRef & { on: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockAccounts(tx, actor);
    const { userId, validFrom, roles } = await findOwn(tx, actor, membershipId);
    ensure(canEndPerson(actor, userId));
    if (on < readDay(validFrom)) {
      throw new DomainError("RULE_BROKEN", "Ngày cuối cùng không thể trước ngày bắt đầu.");
    }
    await update(tx, actor, { membershipId, version }, { validTo: writeDay(on) });
    if (on < calendarDate(now)) await leaveCapacity(tx, [membershipId]);
    if (roles.includes("ADMIN")) await ensureAdministratorLeft(tx, actor, now);
    await recordAudit(tx, {
      actor,
      action: "membership.ended",
      subject: { type: "user", id: userId },
      data: { membershipId, on },
      at: now,
    });
  });
}

/**
 * Ends at once all places of a person in the commune: yesterday was the last day, also of one that began today. Throws
 * RULE_BROKEN when no administrator would be left.
 */
export async function cancelPlaces(tx: Tx, actor: Actor, userId: string, now: Date): Promise<void> {
  const on = shiftDay(calendarDate(now), -1);
  const yesterday = writeDay(on);
  const open = await tx.membership.findMany({
    where: {
      communeId: actor.communeId,
      userId,
      OR: [{ validTo: null }, { validTo: { gte: vietnamDay(now) } }],
    },
    select: { id: true, validFrom: true, roles: true },
    take: 100,
  });
  for (const { id: membershipId, validFrom } of open) {
    await tx.membership.updateMany({
      where: { id: membershipId, communeId: actor.communeId },
      data: {
        validFrom: min([validFrom, yesterday]),
        validTo: yesterday,
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, {
      actor,
      action: "membership.ended",
      subject: { type: "user", id: userId },
      data: { membershipId, on },
      at: now,
    });
  }
  const ids = open.map(({ id }) => id);
  await leaveCapacity(tx, ids);
  if (open.some(({ roles }) => roles.includes("ADMIN"))) {
    await ensureAdministratorLeft(tx, actor, now);
  }
}

/** One change of the commune's accounts at a time: else two administrators could put each other out. */
export async function lockAccounts(tx: Tx, { communeId }: Pick<Actor, "communeId">): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('accounts ' || ${communeId}, 0))`;
}

/** And one change of an account, which may serve two communes. */
export async function lockUser(tx: Tx, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "user" WHERE id = ${userId}::uuid FOR UPDATE`;
}

/** Insists, after a change, that the commune keeps an administrator who can sign in, today and without an end in sight. */
export async function ensureAdministratorLeft(
  tx: Tx,
  { communeId }: Pick<Actor, "communeId">,
  now: Date,
): Promise<void> {
  const left = await tx.membership.count({
    where: {
      communeId,
      roles: { has: "ADMIN" },
      user: { disabledAt: null, passwordHash: { not: null } },
      ...heldOn(vietnamDay(now)),
      validTo: null,
    },
  });
  if (left === 0) {
    throw new DomainError(
      "RULE_BROKEN",
      "Xã phải còn ít nhất một quản trị đã có mật khẩu, giữ vai trò không có ngày kết thúc. Giao quản trị cho người khác trước.",
    );
  }
}

async function findOwn(tx: Tx, { communeId }: Actor, membershipId: string) {
  const membership = await tx.membership.findFirst({
    where: { id: membershipId, communeId },
    select: { userId: true, validFrom: true, validTo: true, roles: true, isDeputy: true },
  });
  if (!membership) throw new DomainError("NOT_FOUND", "Không tìm thấy vai trò này.");
  return membership;
}

async function ensureUnit(tx: Tx, communeId: string, unitId: string | null): Promise<void> {
  if (unitId && (await tx.unit.count({ where: { id: unitId, communeId } })) === 0) {
    throw new DomainError("NOT_FOUND", "Đơn vị này không có trong xã. Tải lại trang.");
  }
}

/** The conditional update is the lock: of two changes of one version the second changes nothing. */
async function update(
  tx: Tx,
  { communeId }: Actor,
  { membershipId, version }: MembershipRef,
  data: Partial<ReturnType<typeof rowOf>>,
): Promise<void> {
  const { count } = await tx.membership.updateMany({
    where: { id: membershipId, communeId, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (count === 0) {
    throw new DomainError("STALE", "Vai trò này vừa được người khác sửa. Tải lại trang.");
  }
}

/** Sessions that act in a place that is over act in none until the person chooses again. */
async function leaveCapacity(tx: Tx, membershipIds: string[]): Promise<void> {
  await tx.session.updateMany({
    where: { membershipId: { in: membershipIds } },
    data: { membershipId: null },
  });
}

function rowOf({ validFrom, validTo, ...place }: PlaceInput) {
  return { ...place, validFrom: writeDay(validFrom), validTo: writeDay(validTo) };
}
