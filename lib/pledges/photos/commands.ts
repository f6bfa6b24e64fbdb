import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import type { PhotoKind } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { holdPledge } from "@/lib/pledges/pledge/hold";
import { canWritePledge } from "@/lib/pledges/pledge/policy";
import { canWriteReport } from "@/lib/pledges/reports/policy";
import { holdReport } from "@/lib/pledges/reports/report-record";
import { ensure } from "@/lib/workflow/verdict";
import { longestCaption, mostPhotos } from "./limits";
import { readPhoto } from "./read-photo";

/** The record a photo belongs to: one of the two. */
export type PhotoOf =
  | { pledgeId: string; reportId?: undefined }
  | { reportId: string; pledgeId?: undefined };

type NewPhoto = PhotoOf & { kind: PhotoKind; file: Blob; caption: string };

/**
 * Keeps a photo with a draft, as `readPhoto` leaves it. The same photo sent twice is kept once. Throws NOT_FOUND,
 * FORBIDDEN for who may not write the record, RULE_BROKEN for what is no picture, or one too many.
 */
export async function addPhoto(
  actor: Actor,
  { kind, file, caption, ...of }: NewPhoto,
  now: Date,
): Promise<{ photoId: string }> {
  // Asked before the work of reading it, and again below, where it counts.
  await prisma.$transaction((tx) => ensureWritable(tx, actor, of, now));
  const photo = await readPhoto(new Uint8Array(await file.arrayBuffer()));
  const sha256 = createHash("sha256").update(photo.content).digest("hex");
  const { communeId, membershipId } = actor;
  return prisma.$transaction(async (tx) => {
    const { unitId, ...subject } = await ensureWritable(tx, actor, of, now);
    const there = await tx.photo.findMany({
      where: { communeId, ...of },
      select: { id: true, sha256: true, kind: true },
      take: mostPhotos * 2,
    });
    const same = there.find((one) => one.sha256 === sha256 && one.kind === kind);
    if (same) return { photoId: same.id };
    if (there.length >= mostPhotos) {
      throw new DomainError(
        "RULE_BROKEN",
        `Đã có ${mostPhotos} ảnh, không thêm được nữa. Bỏ bớt ảnh rồi thêm.`,
      );
    }
    const { id: photoId } = await tx.photo.create({
      data: {
        communeId,
        unitId,
        pledgeId: of.pledgeId,
        reportId: of.reportId,
        kind,
        caption: caption.trim().slice(0, longestCaption),
        ...photo,
        size: photo.content.byteLength,
        sha256,
        uploadedById: membershipId,
        uploadedAt: now,
      },
      select: { id: true },
    });
    const data = { photoId, sha256 };
    await recordAudit(tx, { actor, action: "photo.added", subject, data, at: now });
    return { photoId };
  });
}

/** Takes a photo out of a draft. Throws NOT_FOUND, FORBIDDEN once the record has been handed in. */
export async function removePhoto(
  actor: Actor,
  { photoId }: { photoId: string },
  now: Date,
): Promise<PhotoOf> {
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const photo = await tx.photo.findFirst({
      where: { communeId, id: photoId },
      select: { pledgeId: true, reportId: true, sha256: true },
    });
    const of = photo && ofPhoto(photo);
    if (!photo || !of) throw new DomainError("NOT_FOUND", "Không tìm thấy ảnh.");
    const { unitId: _, ...subject } = await ensureWritable(tx, actor, of, now);
    const story = await tx.story.count({ where: { communeId, photoId } });
    if (story > 0) {
      throw new DomainError("RULE_BROKEN", "Ảnh này đang dùng trong một bài điển hình.");
    }
    const { count } = await tx.photo.deleteMany({ where: { communeId, id: photoId } });
    if (count === 0) return of;
    const data = { photoId, sha256: photo.sha256 };
    await recordAudit(tx, { actor, action: "photo.removed", subject, data, at: now });
    return of;
  });
}

function ofPhoto({
  pledgeId,
  reportId,
}: {
  pledgeId: string | null;
  reportId: string | null;
}): PhotoOf | null {
  if (pledgeId !== null) return { pledgeId };
  return reportId === null ? null : { reportId };
}

/** The record, held: two photos at once are counted one after the other. */
async function ensureWritable(tx: Tx, actor: Actor, of: PhotoOf, now: Date) {
  if (of.reportId !== undefined) {
    const report = await holdReport(tx, actor, of.reportId, now);
    ensure(canWriteReport(actor, report, report.lineage));
    return { type: "report" as const, id: of.reportId, unitId: report.unitId };
  }
  const pledge = await holdPledge(tx, actor, of.pledgeId, now);
  ensure(canWritePledge(actor, pledge));
  return { type: "pledge" as const, id: of.pledgeId, unitId: pledge.unitId };
}
