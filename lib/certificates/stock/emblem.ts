import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canKeepStock } from "@/lib/certificates/policy";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { emblemLimits } from "./emblem-limits";

/** At 24 mm more points than this are no finer in print. */
const keptSide = 1_000;
const mostPoints = 40_000_000;

/**
 * Keeps the commune's picture of the national emblem, drawn anew as a PNG without anything else that was in the file.
 * Throws FORBIDDEN; RULE_BROKEN for what is no such picture.
 */
export async function changeEmblem(actor: Actor, file: Uint8Array, now: Date): Promise<void> {
  ensure(canKeepStock(actor));
  const png = await readEmblem(file);
  const { communeId, membershipId: uploadedById } = actor;
  const emblem = { png, uploadedById, uploadedAt: now };
  await prisma.$transaction(async (tx) => {
    await tx.communeEmblem.upsert({
      where: { communeId },
      update: emblem,
      create: { communeId, ...emblem },
      select: { communeId: true },
    });
    await recordAudit(tx, {
      actor,
      action: "emblem.changed",
      subject: { type: "commune", id: communeId },
      data: { sha256: createHash("sha256").update(png).digest("hex") },
      at: now,
    });
  });
}

/** Takes the picture out: its room on white paper stays empty. Throws FORBIDDEN. */
export async function removeEmblem(actor: Actor, now: Date): Promise<void> {
  ensure(canKeepStock(actor));
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.communeEmblem.deleteMany({ where: { communeId } });
    if (count === 0) return;
    await recordAudit(tx, {
      actor,
      action: "emblem.changed",
      subject: { type: "commune", id: communeId },
      data: { sha256: null },
      at: now,
    });
  });
}

async function readEmblem(file: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { leastPixels } = emblemLimits;
  const isPng = Buffer.from(file.subarray(0, 8)).toString("hex") === "89504e470d0a1a0a";
  if (!isPng) throw refused("Tệp này không phải ảnh PNG. Lưu lại ảnh Quốc huy thành PNG.");
  try {
    const image = sharp(file, { limitInputPixels: mostPoints });
    const { width, height } = await image.metadata();
    if (Math.min(width, height) < leastPixels) {
      throw refused(
        `Ảnh ${width} × ${height} điểm, in ra sẽ nhòe. Cần ít nhất ${leastPixels} điểm mỗi chiều.`,
      );
    }
    if (Math.max(width, height) / Math.min(width, height) > 1.25) {
      throw refused("Ảnh phải gần vuông: cắt sát quanh Quốc huy.");
    }
    const size = { width: keptSide, height: keptSide, withoutEnlargement: true };
    const kept = await image
      .resize({ ...size, fit: "inside" })
      .png()
      .toBuffer();
    return new Uint8Array(kept);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refused("Ảnh bị hỏng hoặc quá lớn, không đọc được. Lưu lại ảnh rồi gửi lại.");
  }
}

const refused = (words: string) => new DomainError("RULE_BROKEN", words);
