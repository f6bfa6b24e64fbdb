import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { currentUnit } from "@/lib/auth/current-unit";
import { prisma, type Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { canCarryOut } from "./policy";

/** Kept instead of the key itself: who reads the database cannot read a calendar with it. */
const hashOf = (token: string) => createHash("sha256").update(token).digest("hex");

/**
 * A new private address for the person's calendar, which ends the one before. Gives its key, which is shown once and
 * kept nowhere. Throws FORBIDDEN.
 */
export async function makeCalendarAddress(actor: Actor, now: Date): Promise<string> {
  ensure(canCarryOut(actor));
  const { communeId, membershipId } = actor;
  const token = randomBytes(32).toString("base64url");
  await prisma.$transaction(async (tx) => {
    await lockPerson(tx, membershipId);
    await revokeOpen(tx, actor, now);
    const { id } = await tx.calendarAddress.create({
      data: { communeId, membershipId, tokenHash: hashOf(token), createdAt: now },
      select: { id: true },
    });
    await record(tx, actor, "calendar.made", id, now);
  });
  return token;
}

/** Ends the person's address at once; nothing when there is none. */
export async function revokeCalendarAddress(actor: Actor, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockPerson(tx, actor.membershipId);
    await revokeOpen(tx, actor, now);
  });
}

/** Since when the person has an address; null without one. */
export async function findCalendarAddress({ communeId, membershipId }: Actor) {
  return prisma.calendarAddress.findFirst({
    where: { communeId, membershipId, revokedAt: null },
    select: { createdAt: true },
  });
}

/**
 * The person whose calendar has this key, as they act today; null for a key that is unknown or
 * revoked, of a locked account, or of a capacity that has ended.
 */
export async function findCalendarOwner(token: string, now: Date): Promise<Actor | null> {
  const address = await prisma.calendarAddress.findFirst({
    where: {
      tokenHash: hashOf(token),
      revokedAt: null,
      membership: { user: { disabledAt: null }, ...heldOn(vietnamDay(now)) },
    },
    select: {
      membership: {
        select: {
          id: true,
          communeId: true,
          userId: true,
          roles: true,
          unit: { select: { id: true, validTo: true, successorId: true } },
          position: true,
          isDeputy: true,
          user: { select: { name: true } },
        },
      },
    },
  });
  if (!address) return null;
  const { id: membershipId, user, unit, ...held } = address.membership;
  const unitId = unit && (await currentUnit(unit, vietnamDay(now)));
  return { membershipId, name: user.name, unitId, ...held };
}

/** Two clicks come one after the other, so that only one address is left open. */
async function lockPerson(tx: Tx, membershipId: string) {
  await tx.$queryRaw`SELECT 1 FROM membership WHERE id = ${membershipId}::uuid FOR NO KEY UPDATE`;
}

async function revokeOpen(tx: Tx, actor: Actor, now: Date) {
  const { communeId, membershipId } = actor;
  const open = await tx.calendarAddress.updateManyAndReturn({
    where: { communeId, membershipId, revokedAt: null },
    data: { revokedAt: now },
    select: { id: true },
  });
  for (const { id } of open) await record(tx, actor, "calendar.revoked", id, now);
}

function record(
  tx: Tx,
  actor: Actor,
  action: "calendar.made" | "calendar.revoked",
  calendarId: string,
  at: Date,
) {
  const subject = { type: "user", id: actor.userId } as const;
  return recordAudit(tx, { actor, action, subject, data: { calendarId }, at });
}
