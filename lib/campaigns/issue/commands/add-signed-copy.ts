import "server-only";
import { createHash } from "node:crypto";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canAddSignedCopy } from "@/lib/campaigns/issue/policy";
import type { ShowSignedCopy, SignedCopyForm } from "@/lib/campaigns/issue/signed-copy-form";
import {
  signedCopyMegabytes,
  signedFileName,
  signedFileOf,
} from "@/lib/campaigns/issue/signed-file";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { prisma, type Tx } from "@/lib/db/client";
import { announcePublicChange } from "@/lib/db/public-pages";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";

const mostCopies = 20;

/**
 * Keeps the signed paper beside the issued one: a scan, or the file that was signed digitally; which it is the file
 * itself says. Throws NOT_FOUND, FORBIDDEN, RULE_BROKEN (empty, too large, no PDF or picture, already there).
 */
export async function addSignedCopy(
  actor: Actor,
  { planId, file, isPublic }: SignedCopyForm,
  now: Date,
): Promise<{ isDigitallySigned: boolean }> {
  const content = new Uint8Array(await file.arrayBuffer());
  if (content.byteLength === 0) throw new DomainError("RULE_BROKEN", "Tệp rỗng. Chọn tệp khác.");
  if (content.byteLength > signedCopyMegabytes * 1_000_000) {
    throw new DomainError(
      "RULE_BROKEN",
      `Tệp quá ${signedCopyMegabytes} MB. Quét lại ở 200 dpi hoặc tách thành nhiều tệp.`,
    );
  }
  const kind = signedFileOf(content);
  if (!kind) {
    throw new DomainError(
      "RULE_BROKEN",
      "Đây không phải tệp PDF hay ảnh JPG, PNG (đọc theo nội dung, không theo tên). Quét lại văn bản rồi đưa lên.",
    );
  }
  const sha256 = createHash("sha256").update(content).digest("hex");
  return prisma.$transaction(async (tx) => {
    const plan = await findIssued(tx, actor, planId);
    const there = await tx.attachment.findMany({
      where: { communeId: actor.communeId, planId, kind: { not: "SOURCE" } },
      select: { sha256: true, name: true },
      take: mostCopies,
    });
    const same = there.find((copy) => copy.sha256 === sha256);
    if (same) throw new DomainError("RULE_BROKEN", `Tệp này đã có: ${same.name}.`);
    if (there.length >= mostCopies) {
      throw new DomainError(
        "RULE_BROKEN",
        `Đã có ${mostCopies} tệp. Gộp các trang vào một tệp PDF.`,
      );
    }
    const { id } = await tx.attachment.create({
      data: {
        communeId: actor.communeId,
        planId,
        kind: kind.isDigitallySigned ? "SIGNED_DIGITAL" : "SIGNED_SCAN",
        isPublic,
        name: signedFileName(file.name, kind.extension),
        mediaType: kind.mediaType,
        size: content.byteLength,
        sha256,
        content,
        uploadedById: actor.membershipId,
        uploadedAt: now,
      },
      select: { id: true },
    });
    if (isPublic) await announcePublicChange(tx, plan.commune.slug);
    await recordAudit(tx, {
      actor,
      action: "signed-copy.added",
      subject: { type: "plan", id: planId },
      data: {
        attachmentId: id,
        kind: kind.isDigitallySigned ? "SIGNED_DIGITAL" : "SIGNED_SCAN",
        sha256,
        isPublic,
      },
      at: now,
    });
    return { isDigitallySigned: kind.isDigitallySigned };
  });
}

/**
 * Shows a signed copy with the plan on its public page; or, with a reason, no longer. Throws NOT_FOUND, FORBIDDEN,
 * RULE_BROKEN without a reason.
 */
export async function showSignedCopy(
  actor: Actor,
  { planId, attachmentId, isPublic, reason }: ShowSignedCopy,
  now: Date,
): Promise<void> {
  if (!isPublic && reason === "") {
    throw new DomainError("RULE_BROKEN", "Ghi lý do thôi hiện, để người sau hiểu.");
  }
  await prisma.$transaction(async (tx) => {
    const plan = await findIssued(tx, actor, planId);
    const { count } = await tx.attachment.updateMany({
      where: {
        id: attachmentId,
        planId,
        communeId: actor.communeId,
        kind: { not: "SOURCE" },
        isPublic: !isPublic,
      },
      data: { isPublic },
    });
    // Pressed twice, or somebody else did it: it is as asked.
    if (count === 0) return;
    await announcePublicChange(tx, plan.commune.slug);
    await recordAudit(tx, {
      actor,
      action: "signed-copy.shown",
      subject: { type: "plan", id: planId },
      data: { attachmentId, isPublic, reason: reason || null },
      at: now,
    });
  });
}

async function findIssued(tx: Tx, actor: Actor, planId: string) {
  // Held, so that the same file sent twice at once is kept once.
  await tx.$executeRaw`SELECT 1 FROM plan WHERE id = ${planId}::uuid AND commune_id = ${actor.communeId}::uuid FOR UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: { state: true, commune: { select: { slug: true } } },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  ensure(canAddSignedCopy(actor, plan));
  return plan;
}
