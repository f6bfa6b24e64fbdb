import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { openSealed, seal } from "@/lib/auth/secret-box";
import type { PublishedKey } from "@/lib/certificates/check/checker-page";
import { canKeepKeys } from "@/lib/certificates/policy";
import { communeName } from "@/lib/communes/name";
import { prisma, type Tx } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { newKeyPair } from "./signature";

type SigningKey = { id: string; secret: string };

const owner = (communeId: string) => `commune key ${communeId}`;

/**
 * The key the commune signs with, made when it is first needed. One whose secret does not open any more (AUTH_SECRET was
 * changed) is put aside for a new one; what it signed can still be checked.
 */
export async function holdSigningKey(tx: Tx, actor: Actor, now: Date): Promise<SigningKey> {
  const { communeId } = actor;
  await holdKeys(tx, communeId);
  const key = await tx.communeKey.findFirst({
    where: { communeId, retiredAt: null },
    select: { id: true, secret: true },
  });
  const secret = key && openSealed(key.secret, owner(communeId));
  return key && secret ? { id: key.id, secret } : replaceKey(tx, actor, now);
}

/** Puts the key in use aside and makes a new one. Throws FORBIDDEN. */
export async function rotateKey(actor: Actor, now: Date): Promise<void> {
  ensure(canKeepKeys(actor));
  await prisma.$transaction(async (tx) => {
    await holdKeys(tx, actor.communeId);
    await replaceKey(tx, actor, now);
  });
}

/** Who comes second waits, and finds the key that is there. */
async function holdKeys(tx: Tx, communeId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${owner(communeId)}, 0))`;
}

async function replaceKey(tx: Tx, actor: Actor, now: Date): Promise<SigningKey> {
  const { communeId } = actor;
  await tx.communeKey.updateMany({
    where: { communeId, retiredAt: null },
    data: { retiredAt: now },
  });
  const { publicKey, secret } = newKeyPair();
  const { id } = await tx.communeKey.create({
    data: { communeId, publicKey, secret: seal(secret, owner(communeId)), createdAt: now },
    select: { id: true },
  });
  await recordAudit(tx, {
    actor,
    action: "certificate-key.made",
    subject: { type: "commune", id: communeId },
    data: { keyId: id },
    at: now,
  });
  return { id, secret };
}

/** The keys of the person's commune, the one in use first. */
export function listKeys({ communeId }: Actor) {
  return prisma.communeKey.findMany({
    where: { communeId },
    select: {
      id: true,
      publicKey: true,
      createdAt: true,
      retiredAt: true,
      _count: { select: { certificates: true } },
    },
    orderBy: { createdAt: "desc" },
    take: 100,
  });
}

/** What anybody needs to check certificates without the portal: every commune's public keys, old ones too. */
export async function listPublishedKeys(): Promise<PublishedKey[]> {
  const keys = await prisma.communeKey.findMany({
    select: {
      publicKey: true,
      createdAt: true,
      retiredAt: true,
      commune: { select: { kind: true, name: true, code: true } },
    },
    orderBy: [{ communeId: "asc" }, { createdAt: "asc" }],
    take: 5000,
  });
  return keys.map(({ publicKey, createdAt, retiredAt, commune }) => ({
    commune: communeName(commune),
    communeCode: commune.code,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    from: calendarDate(createdAt),
    to: retiredAt && calendarDate(retiredAt),
  }));
}
