import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { holdDossier, type SeenDossier } from "@/lib/nominations/dossiers/hold";
import { canWriteDossier, canWriteNomination } from "@/lib/nominations/dossiers/policy";
import { ensure } from "@/lib/workflow/verdict";
import { fileKindOf, fileNameOf } from "./file-kind";
import { dossierFileMegabytes, mostDossierFiles } from "./limits";
import { scanFile } from "./scan";
import type { FilePart } from "./schema";

type NewFile = {
  dossierId: string;
  /** Null: of the dossier as a whole. */
  nominationId: string | null;
  part: FilePart;
  file: File;
};

/**
 * Keeps a file with a dossier, or with one nomination in it, after its bytes were looked at and scanned. The same file
 * sent twice for the same thing is kept once. Throws NOT_FOUND, FORBIDDEN for who may not write it now, RULE_BROKEN
 * (empty, too large, of another kind, infected, one too many).
 */
export async function addFile(
  actor: Actor,
  { dossierId, nominationId, part, file }: NewFile,
  now: Date,
): Promise<void> {
  // Asked before the work of reading it, and again below, where it counts.
  await prisma.$transaction((tx) => holdWritable(tx, actor, { dossierId, nominationId }, now));
  const content = new Uint8Array(await file.arrayBuffer());
  const kind = ensureFile(content);
  await scanFile(content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    await holdWritable(tx, actor, { dossierId, nominationId }, now);
    const there = await tx.dossierFile.findMany({
      where: { communeId, dossierId },
      select: { sha256: true, nominationId: true, part: true },
      take: mostDossierFiles,
    });
    const isThere = there.some(
      (one) => one.sha256 === sha256 && one.nominationId === nominationId && one.part === part,
    );
    if (isThere) return;
    if (there.length >= mostDossierFiles) {
      throw new DomainError(
        "RULE_BROKEN",
        `Hồ sơ đã có ${mostDossierFiles} tệp. Gộp các trang vào một tệp PDF.`,
      );
    }
    const { id: fileId } = await tx.dossierFile.create({
      data: {
        communeId,
        dossierId,
        nominationId,
        part,
        name: fileNameOf(file.name, kind.extension),
        mediaType: kind.mediaType,
        size: content.byteLength,
        sha256,
        content,
        uploadedById: membershipId,
        uploadedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "dossier-file.added",
      subject: { type: "dossier", id: dossierId },
      data: { fileId, nominationId, part, sha256 },
      at: now,
    });
  });
}

/** Takes a file out of a dossier that can still be written; gives the dossier. Throws NOT_FOUND, FORBIDDEN. */
export async function removeFile(
  actor: Actor,
  { fileId }: { fileId: string },
  now: Date,
): Promise<{ dossierId: string }> {
  const { communeId } = actor;
  return prisma.$transaction(async (tx) => {
    const file = await tx.dossierFile.findFirst({
      where: { communeId, id: fileId },
      select: { dossierId: true, nominationId: true, sha256: true },
    });
    if (!file) throw new DomainError("NOT_FOUND", "Không tìm thấy tệp.");
    const { dossierId } = file;
    await holdWritable(tx, actor, file, now);
    const { count } = await tx.dossierFile.deleteMany({ where: { communeId, id: fileId } });
    if (count === 0) return { dossierId };
    await recordAudit(tx, {
      actor,
      action: "dossier-file.removed",
      subject: { type: "dossier", id: dossierId },
      data: { fileId, sha256: file.sha256 },
      at: now,
    });
    return { dossierId };
  });
}

/** What a file may be: throws RULE_BROKEN with one sentence for what it may not. */
export function ensureFile(content: Uint8Array) {
  if (content.byteLength === 0) throw new DomainError("RULE_BROKEN", "Tệp rỗng. Chọn tệp khác.");
  if (content.byteLength > dossierFileMegabytes * 1_000_000) {
    throw new DomainError(
      "RULE_BROKEN",
      `Tệp quá ${dossierFileMegabytes} MB. Quét lại ở 200 dpi hoặc tách thành nhiều tệp.`,
    );
  }
  const kind = fileKindOf(content);
  if (kind) return kind;
  throw new DomainError(
    "RULE_BROKEN",
    "Đây không phải tệp PDF, Word (.docx), Excel (.xlsx) không có macro hay ảnh JPG, PNG (đọc theo nội dung, không theo tên).",
  );
}

type Of = { dossierId: string; nominationId: string | null };

async function holdWritable(
  tx: Tx,
  actor: Actor,
  { dossierId, nominationId }: Of,
  now: Date,
): Promise<SeenDossier> {
  const dossier = await holdDossier(tx, actor, dossierId, now);
  const nomination = dossier.nominations.find(({ id }) => id === nominationId);
  if (nominationId !== null && !nomination) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị khen thưởng.");
  }
  // One that was sent back by itself may be completed while the others are on their way.
  const writes = nomination
    ? canWriteNomination(actor, dossier, nomination)
    : canWriteDossier(actor, dossier);
  ensure(writes);
  return dossier;
}
