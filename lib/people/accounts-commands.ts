import "server-only";
import { type AuditData, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { endSessions } from "@/lib/auth/session-store";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { servesElsewhere } from "./accounts-queries";
import type { ExistingPerson, Identity, NewPerson } from "./accounts-schema";
import { type MadeInvitation, makeInvitation, revokeOpenInvitations } from "./invitations";
import { ensureMayGive } from "./leaders";
import { addPlace, cancelPlaces, ensureAdministratorLeft, lockAccounts, lockUser } from "./places";
import {
  canEndPerson,
  canKeepAccount,
  canKeepAccounts,
  canMakeLink,
  peopleVisibleTo,
} from "./policy";
import { dropSecondFactor } from "./second-factor-commands";

/**
 * Adds a person with their first place in the commune, and makes the link by which they set their password. Throws
 * FORBIDDEN; RULE_BROKEN when the user name or the e-mail is somebody's.
 */
export async function addPerson(
  actor: Actor,
  { name, userName, email, ...place }: NewPerson,
  now: Date,
): Promise<{ userId: string; invitation: MadeInvitation }> {
  ensure(canKeepAccounts(actor));
  return once(() =>
    prisma.$transaction(async (tx) => {
      await lockAccounts(tx, actor);
      const userId = await createAccount(tx, actor, { name, userName, email }, now);
      await addPlace(tx, actor, { userId, ...place }, now);
      const { communeId, membershipId: createdById } = actor;
      const made = { communeId, userId, purpose: "JOIN", createdById } as const;
      return { userId, invitation: await makeInvitation(tx, made, now) };
    }),
  );
}

/** Writes the account and its audit line; the transaction is the caller's. Gives its id. */
export async function createAccount(
  tx: Tx,
  actor: Pick<Actor, "communeId"> & { membershipId: string | null },
  identity: Identity,
  now: Date,
): Promise<string> {
  const { id: userId } = await tx.user.create({
    data: { ...identity, createdAt: now },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "account.added",
    subject: { type: "user", id: userId },
    data: { userId, name: identity.name },
    at: now,
  });
  return userId;
}

/**
 * Gives a place to somebody who has an account already, for their work in another commune or for another post here.
 * Their password stays theirs. Throws NOT_FOUND when nobody is called so; RULE_BROKEN while they have not taken up the
 * account: whoever holds the first link would come in here too.
 */
export async function addExistingPerson(
  actor: Actor,
  { identifier, ...place }: ExistingPerson,
  now: Date,
): Promise<{ userId: string }> {
  ensure(canKeepAccounts(actor));
  const name = identifier.toLowerCase();
  return prisma.$transaction(async (tx) => {
    await lockAccounts(tx, actor);
    const user = await tx.user.findFirst({
      where: { ...(name.includes("@") ? { email: name } : { userName: name }), disabledAt: null },
      select: { id: true, passwordHash: true },
    });
    if (!user) {
      throw new DomainError(
        "NOT_FOUND",
        "Không có tài khoản đang dùng nào mang tên này. Gõ đúng cả tên đăng nhập, hoặc thêm người mới.",
      );
    }
    if (user.passwordHash === null) {
      throw new DomainError(
        "RULE_BROKEN",
        "Người này chưa nhận tài khoản. Nhờ họ đặt mật khẩu bằng liên kết đã được gửi, rồi thêm lại.",
      );
    }
    await ensureMayGive(tx, actor, { userId: user.id, ...place }, now);
    await addPlace(tx, actor, { userId: user.id, ...place }, now);
    return { userId: user.id };
  });
}

type Seen = { name: string; userName: string | null; email: string | null };

/** Puts name, user name and e-mail right, if they still are what was seen. Throws FORBIDDEN, STALE, RULE_BROKEN. */
export async function changePerson(
  actor: Actor,
  { userId, seen, ...identity }: Identity & { userId: string; seen: Seen },
  now: Date,
): Promise<void> {
  await once(() =>
    prisma.$transaction(async (tx) => {
      await ensureKeeps(tx, actor, userId, now);
      const { count } = await tx.user.updateMany({
        where: { id: userId, ...seen },
        data: identity,
      });
      if (count === 0) {
        throw new DomainError("STALE", "Tài khoản này vừa được người khác sửa. Tải lại trang.");
      }
      await record(tx, actor, "account.changed", userId, { userId }, now);
    }),
  );
}

/**
 * Makes a new one-time link: the first password for who never had one, else a new one. That of a person of two communes
 * is one key of two. Throws FORBIDDEN, NOT_FOUND.
 */
export function makeLink(
  actor: Actor,
  { userId }: { userId: string },
  now: Date,
): Promise<MadeInvitation> {
  return prisma.$transaction(async (tx) => {
    await lockAccounts(tx, actor);
    const { passwordHash, disabledAt, isOperator, elsewhere } = await ensureVisible(
      tx,
      actor,
      userId,
      now,
    );
    ensure(canMakeLink(actor, { id: userId, isOperator, servesElsewhere: elsewhere }));
    if (disabledAt) throw new DomainError("RULE_BROKEN", "Tài khoản đang khóa. Mở khóa trước.");
    const purpose = passwordHash ? "RESET" : "JOIN";
    const { communeId, membershipId: createdById } = actor;
    return makeInvitation(tx, { communeId, userId, purpose, createdById }, now);
  });
}

/** Ends the open link of a person: whoever holds it can do nothing with it any more. */
export async function revokeLink(
  actor: Actor,
  { userId }: { userId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await ensureVisible(tx, actor, userId, now);
    ensure(canKeepAccounts(actor));
    const ended = await revokeOpenInvitations(tx, { communeId: actor.communeId, userId }, now);
    for (const invitationId of ended) {
      await record(tx, actor, "invitation.revoked", userId, { invitationId }, now);
    }
  });
}

/** Takes the phone off the account of somebody who lost it together with the recovery codes. */
export async function dropSecondFactorOf(
  actor: Actor,
  { userId }: { userId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await ensureKeeps(tx, actor, userId, now);
    if (actor.userId === userId) {
      throw new DomainError("RULE_BROKEN", "Tắt của chính mình thì vào trang Tài khoản.");
    }
    await dropSecondFactor(tx, userId, now);
    await endSessions(tx, userId, "all", now);
    await record(tx, actor, "account.changed", userId, { userId }, now);
  });
}

/**
 * Puts a person out at once. An account that serves this commune alone is disabled and its sessions end; of one that
 * serves another too, or runs the installation, only the places here end. Throws FORBIDDEN, NOT_FOUND, RULE_BROKEN.
 */
export async function disablePerson(
  actor: Actor,
  { userId }: { userId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockAccounts(tx, actor);
    const { isOperator, elsewhere } = await ensureVisible(tx, actor, userId, now);
    ensure(canEndPerson(actor, userId));
    await revokeOpenInvitations(tx, { communeId: actor.communeId, userId }, now);
    if (isOperator || elsewhere) {
      await cancelPlaces(tx, actor, userId, now);
    } else {
      await tx.user.updateMany({ where: { id: userId }, data: { disabledAt: now } });
      const sessionsEnded = await endSessions(tx, userId, "all", now);
      await record(tx, actor, "account.disabled", userId, { userId, sessionsEnded }, now);
      const { communeId } = actor;
      const places = { where: { userId, communeId, roles: { has: "ADMIN" as const } } };
      if ((await tx.membership.count(places)) > 0) await ensureAdministratorLeft(tx, actor, now);
    }
  });
}

/** Lets a disabled person in again, with the places and the password they had. */
export async function enablePerson(
  actor: Actor,
  { userId }: { userId: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await ensureKeeps(tx, actor, userId, now);
    const { count } = await tx.user.updateMany({
      where: { id: userId, disabledAt: { not: null } },
      data: { disabledAt: null },
    });
    if (count > 0) await record(tx, actor, "account.enabled", userId, { userId }, now);
  });
}

async function ensureVisible(tx: Tx, actor: Actor, userId: string, now: Date) {
  await lockUser(tx, userId);
  const user = await tx.user.findFirst({
    where: { AND: [{ id: userId }, peopleVisibleTo(actor)] },
    select: { isOperator: true, passwordHash: true, disabledAt: true },
  });
  if (!user) throw new DomainError("NOT_FOUND", "Không tìm thấy người này.");
  return { ...user, elsewhere: await servesElsewhere(tx, userId, actor.communeId, now) };
}

async function ensureKeeps(tx: Tx, actor: Actor, userId: string, now: Date) {
  await lockAccounts(tx, actor);
  const user = await ensureVisible(tx, actor, userId, now);
  const { isOperator, elsewhere } = user;
  ensure(canKeepAccount(actor, { id: userId, isOperator, servesElsewhere: elsewhere }));
  return user;
}

function record<Action extends keyof AuditData>(
  tx: Tx,
  actor: Actor,
  action: Action,
  userId: string,
  data: AuditData[Action],
  at: Date,
) {
  return recordAudit(tx, { actor, action, subject: { type: "user", id: userId }, data, at });
}

/** The database's refusal of a second account of one name becomes a sentence. */
async function once<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    const taken = takenName(error);
    if (taken) throw new DomainError("RULE_BROKEN", taken);
    throw error;
  }
}

/** Which of the names of an account was somebody's already, in a sentence; null for any other error. */
export function takenName(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "P2002") return null;
  return JSON.stringify(error).includes("email") || error.message.includes("email")
    ? "Thư điện tử này đã gắn với một tài khoản. Nếu là cùng một người, dùng “Thêm người đã có tài khoản”."
    : "Tên đăng nhập này đã có người dùng. Chọn tên khác.";
}
