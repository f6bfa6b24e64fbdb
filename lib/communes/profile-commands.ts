import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { canKeepSettings } from "./policy";
import type { Profile } from "./profile-schema";
import { sealProblem } from "./seal-image";

/** Changes what the commune says of itself, on the version seen; its public pages are dropped. Throws FORBIDDEN, STALE. */
export async function changeProfile(
  actor: Actor,
  { version, ...profile }: Profile,
  now: Date,
): Promise<void> {
  ensure(canKeepSettings(actor));
  await prisma.$transaction(async (tx) => {
    const before = await tx.commune.findUniqueOrThrow({
      where: { id: actor.communeId },
      select: {
        slug: true,
        headerLines: true,
        placeName: true,
        address: true,
        phone: true,
        email: true,
      },
    });
    const { count } = await tx.commune.updateMany({
      where: { id: actor.communeId, version },
      data: { ...profile, version: { increment: 1 } },
    });
    if (count === 0) {
      throw new DomainError("STALE", "Thông tin xã vừa được người khác sửa. Tải lại trang.");
    }
    const fields = (Object.keys(profile) as (keyof typeof profile)[]).filter(
      (field) => String(profile[field]) !== String(before[field]),
    );
    if (fields.length === 0) return;
    await announcePublicChange(tx, before.slug);
    await recordAudit(tx, {
      actor,
      action: "commune.changed",
      subject: { type: "commune", id: actor.communeId },
      data: { fields },
      at: now,
    });
  });
}

/** Puts in the image of the seal, instead of one there was. Throws FORBIDDEN; RULE_BROKEN for what is no such image. */
export async function changeSeal(actor: Actor, png: Uint8Array, now: Date): Promise<void> {
  ensure(canKeepSettings(actor));
  const problem = sealProblem(png);
  if (problem) throw new DomainError("RULE_BROKEN", problem);
  const { communeId, membershipId: uploadedById } = actor;
  const seal = { png: new Uint8Array(png), uploadedById, uploadedAt: now };
  await prisma.$transaction(async (tx) => {
    await tx.communeSeal.upsert({
      where: { communeId },
      update: seal,
      create: { communeId, ...seal },
      select: { communeId: true },
    });
    await record(tx, actor, createHash("sha256").update(png).digest("hex"), now);
  });
}

/** Takes the image out: papers are drawn without it. */
export async function removeSeal(actor: Actor, now: Date): Promise<void> {
  ensure(canKeepSettings(actor));
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.communeSeal.deleteMany({ where: { communeId: actor.communeId } });
    if (count > 0) await record(tx, actor, null, now);
  });
}

function record(tx: Tx, actor: Actor, sha256: string | null, at: Date) {
  const subject = { type: "commune", id: actor.communeId } as const;
  return recordAudit(tx, { actor, action: "seal.changed", subject, data: { sha256 }, at });
}
