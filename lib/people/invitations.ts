import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { addDays, addHours } from "date-fns";
import { recordAudit } from "@/lib/audit/record";
import { hashPassword } from "@/lib/auth/password";
import { endSessions } from "@/lib/auth/session-store";
import { prisma, type Tx } from "@/lib/db/client";
import type { InvitationPurpose } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { servesElsewhere } from "./accounts-queries";
import { forgetLetters, mailInvitation } from "./invitation-letter";
import { lockUser } from "./places";

/** A first password may wait for the person's next visit to the office; a new one is for somebody who stands there. */
const lifetimes: Record<InvitationPurpose, (now: Date) => Date> = {
  JOIN: (now) => addDays(now, 7),
  RESET: (now) => addHours(now, 24),
};

type NewInvitation = {
  communeId: string;
  userId: string;
  purpose: InvitationPurpose;
  /** Null: made by the person who runs the installation. */
  createdById: string | null;
};

/** What is shown once, and mailed: the key of the link is kept nowhere else, only its hash. */
export type MadeInvitation = {
  invitationId: string;
  token: string;
  expiresAt: Date;
  /** Where it was also sent; null when only the page shows it. */
  mailedTo: string | null;
};

/** Makes a one-time link for a person; an open one of theirs in the commune ends. */
export async function makeInvitation(
  tx: Tx,
  { communeId, userId, purpose, createdById }: NewInvitation,
  now: Date,
): Promise<MadeInvitation> {
  // Two at once wait here, and the later one ends the earlier.
  await lockUser(tx, userId);
  await revokeOpenInvitations(tx, { communeId, userId }, now);
  const token = randomBytes(32).toString("base64url");
  const expiresAt = lifetimes[purpose](now);
  const { id: invitationId } = await tx.invitation.create({
    data: {
      communeId,
      userId,
      purpose,
      createdById,
      tokenHash: hashToken(token),
      createdAt: now,
      expiresAt,
    },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor: { communeId, membershipId: createdById },
    action: "invitation.made",
    subject: { type: "user", id: userId },
    data: { invitationId, purpose },
    at: now,
  });
  const made = { invitationId, token, expiresAt };
  // One mailbox must not get the keys of two communes: each hands over its own.
  if (await servesElsewhere(tx, userId, communeId, now)) return { ...made, mailedTo: null };
  const mailedTo = await mailInvitation(tx, { communeId, userId, purpose, ...made }, now);
  return { ...made, mailedTo };
}

/** Ends the open links of a person in the commune, whom the caller has locked. Gives their ids. */
export async function revokeOpenInvitations(
  tx: Tx,
  { communeId, userId }: { communeId: string; userId: string },
  now: Date,
): Promise<string[]> {
  const open = await tx.invitation.findMany({
    where: { communeId, userId, usedAt: null, revokedAt: null },
    select: { id: true },
    take: 10,
  });
  const ids = open.map(({ id }) => id);
  await tx.invitation.updateMany({
    where: { id: { in: ids }, usedAt: null, revokedAt: null },
    data: { revokedAt: now },
  });
  await forgetLetters(tx, { communeId, invitationIds: ids });
  return ids;
}

type InvitationState = "open" | "used" | "revoked" | "expired" | "withheld";

/** What a link opens, or null when it is none of ours. Reading it uses nothing up: mail programs look first. */
export async function findInvitation(token: string, now: Date) {
  const found = await prisma.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      purpose: true,
      expiresAt: true,
      usedAt: true,
      revokedAt: true,
      communeId: true,
      userId: true,
      user: {
        select: { name: true, userName: true, email: true, disabledAt: true, isOperator: true },
      },
      commune: { select: { kind: true, name: true, phone: true } },
    },
  });
  if (!found) return null;
  const { user, userId, commune, communeId, purpose, expiresAt, ...fate } = found;
  return {
    user,
    commune,
    purpose,
    expiresAt,
    state: stateOf({ ...fate, user, expiresAt }, now),
    /** Whether it takes the links of the person's other communes too. */
    needsOthers: await servesElsewhere(prisma, userId, communeId, now),
  };
}

type Fate = {
  usedAt: Date | null;
  revokedAt: Date | null;
  expiresAt: Date;
  user: { disabledAt: Date | null; isOperator: boolean };
};

function stateOf({ usedAt, revokedAt, expiresAt, user }: Fate, now: Date): InvitationState {
  if (usedAt) return "used";
  if (revokedAt || user.disabledAt) return "revoked";
  if (expiresAt <= now) return "expired";
  return user.isOperator ? "withheld" : "open";
}

/** Why a link no longer opens anything. */
export const invitationRefusals: Record<Exclude<InvitationState, "open">, string> = {
  used: "Liên kết này đã được dùng để đặt mật khẩu. Đăng nhập bằng mật khẩu ấy.",
  revoked: "Liên kết này đã bị hủy hoặc thay bằng liên kết mới hơn.",
  expired: "Liên kết này đã quá hạn.",
  withheld:
    "Tài khoản này nay vận hành cả hệ thống nên liên kết của một xã không đặt được mật khẩu. Quên mật khẩu thì nhờ người quản lý máy chủ.",
};

type Acceptance = { newPassword: string; otherLinks?: string };

/**
 * Sets the person's password by their link, which counts once; every open session of the account ends. Of a person who
 * serves several communes it takes a link of each, all used together. Throws NOT_FOUND for a link that is none,
 * RULE_BROKEN with the reason for one that opens nothing any more, FORBIDDEN while a link of a commune is missing.
 */
export async function acceptInvitation(
  token: string,
  { newPassword, otherLinks = "" }: Acceptance,
  now: Date,
): Promise<void> {
  const invitation = await findInvitation(token, now);
  if (!invitation) throw new DomainError("NOT_FOUND", "Liên kết không đúng. Chép lại cho đủ.");
  if (invitation.state !== "open") {
    const code = invitation.state === "withheld" ? "FORBIDDEN" : "RULE_BROKEN";
    throw new DomainError(code, invitationRefusals[invitation.state]);
  }
  const passwordHash = await hashPassword(newPassword);
  await prisma.$transaction(async (tx) => {
    const { userId } = await tx.invitation.findUniqueOrThrow({
      where: { tokenHash: hashToken(token) },
      select: { userId: true },
    });
    // The person before the link, as everybody who ends one does.
    await lockUser(tx, userId);
    const keys = await keysOf(tx, userId, [token, ...tokensIn(otherLinks)], now);
    await ensureAllCommunes(tx, userId, keys, now);
    const ids = keys.map(({ id }) => id);
    await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { usedAt: now } });
    await tx.user.updateMany({
      where: { id: userId },
      data: { passwordHash, mustChangePassword: false },
    });
    await endSessions(tx, userId, "all", now);
    for (const key of keys) await noteUse(tx, userId, key, now);
  });
}

type Key = { id: string; communeId: string };

/** The open links among these, one of each commune; the person's row is held. Throws STALE when the first is none. */
async function keysOf(tx: Tx, userId: string, tokens: string[], now: Date): Promise<Key[]> {
  const hashes = tokens.map(hashToken);
  const found = await tx.invitation.findMany({
    where: {
      userId,
      tokenHash: { in: hashes },
      usedAt: null,
      revokedAt: null,
      expiresAt: { gt: now },
      user: { disabledAt: null },
    },
    select: { id: true, communeId: true, tokenHash: true },
    // Always the same order, so that two at once wait for each other instead of for ever.
    orderBy: { communeId: "asc" },
    take: mostLinks,
  });
  if (!found.some(({ tokenHash }) => tokenHash === hashes[0])) {
    throw new DomainError("STALE", "Liên kết vừa được dùng hoặc vừa bị hủy.");
  }
  return found;
}

const mostLinks = 20;

/** The keys in pasted links: the last part of each address. */
function tokensIn(links: string): string[] {
  const words = links.split(/\s+/u).filter(Boolean);
  return words.slice(0, mostLinks).map((link) => link.slice(link.lastIndexOf("/") + 1));
}

/** No commune is a way into what others keep: each that the person serves has given a link, or nothing opens. */
async function ensureAllCommunes(tx: Tx, userId: string, keys: Key[], now: Date): Promise<void> {
  const { isOperator } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { isOperator: true },
  });
  if (isOperator) throw new DomainError("FORBIDDEN", invitationRefusals.withheld);
  const missing = await tx.membership.count({
    where: {
      userId,
      communeId: { notIn: keys.map(({ communeId }) => communeId) },
      OR: [{ validTo: null }, { validTo: { gte: vietnamDay(now) } }],
    },
  });
  if (missing === 0) return;
  throw new DomainError(
    "FORBIDDEN",
    "Còn thiếu liên kết đang dùng được của xã khác mà tài khoản này làm việc: nhờ quản trị xã ấy tạo liên kết đặt lại mật khẩu, dán vào ô “Liên kết của xã khác”. Còn nhớ mật khẩu thì đăng nhập bằng mật khẩu đang dùng.",
  );
}

async function noteUse(tx: Tx, userId: string, { id, communeId }: Key, now: Date): Promise<void> {
  await forgetLetters(tx, { communeId, invitationIds: [id] });
  const own = await tx.membership.findFirst({
    where: { communeId, userId },
    select: { id: true },
    orderBy: { validFrom: "desc" },
  });
  await recordAudit(tx, {
    actor: { communeId, membershipId: own?.id ?? null },
    action: "invitation.used",
    subject: { type: "user", id: userId },
    data: { invitationId: id },
    at: now,
  });
}

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
