import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { holdDecision } from "@/lib/decisions/hold";
import { canAddDecisionFile, canEditDecision } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { ensureFile } from "@/lib/nominations/files/commands";
import { fileNameOf } from "@/lib/nominations/files/file-kind";
import { scanFile } from "@/lib/nominations/files/scan";
import { ensure } from "@/lib/workflow/verdict";

const mostFiles = 20;

/**
 * Keeps a file with a decision, its bytes looked at and scanned; the same one twice is kept once. Throws NOT_FOUND,
 * FORBIDDEN, RULE_BROKEN (empty, too large, of another kind, infected, one too many).
 */
export async function addDecisionFile(
  actor: Actor,
  { decisionId, file }: { decisionId: string; file: File },
  now: Date,
): Promise<void> {
  const { communeId, membershipId } = actor;
  // Asked before the work of reading it, and again below, where it counts.
  await prisma.$transaction(async (tx) =>
    ensure(canAddDecisionFile(actor, await holdDecision(tx, actor, { decisionId }))),
  );
  const content = new Uint8Array(await file.arrayBuffer());
  const kind = ensureFile(content);
  await scanFile(content);
  const sha256 = createHash("sha256").update(content).digest("hex");
  await prisma.$transaction(async (tx) => {
    ensure(canAddDecisionFile(actor, await holdDecision(tx, actor, { decisionId })));
    const there = await tx.decisionFile.findMany({
      where: { communeId, decisionId },
      select: { sha256: true },
      take: mostFiles,
    });
    if (there.some((one) => one.sha256 === sha256)) return;
    if (there.length >= mostFiles) {
      throw new DomainError(
        "RULE_BROKEN",
        `Đã có ${mostFiles} tệp. Gộp các trang vào một tệp PDF.`,
      );
    }
    const { id: fileId } = await tx.decisionFile.create({
      data: {
        communeId,
        decisionId,
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
      action: "decision-file.added",
      subject: { type: "decision", id: decisionId },
      data: { fileId, sha256 },
      at: now,
    });
  });
}

/** Takes a file out of a decision still being written; what is issued keeps its files. Throws NOT_FOUND, FORBIDDEN. */
export async function removeDecisionFile(
  actor: Actor,
  { decisionId, fileId }: { decisionId: string; fileId: string },
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  await prisma.$transaction(async (tx) => {
    ensure(canEditDecision(actor, await holdDecision(tx, actor, { decisionId })));
    const file = await tx.decisionFile.findFirst({
      where: { communeId, decisionId, id: fileId },
      select: { sha256: true },
    });
    // Pressed twice: it is gone already.
    if (!file) return;
    await tx.decisionFile.deleteMany({ where: { communeId, decisionId, id: fileId } });
    await recordAudit(tx, {
      actor,
      action: "decision-file.removed",
      subject: { type: "decision", id: decisionId },
      data: { fileId, sha256: file.sha256 },
      at: now,
    });
  });
}
