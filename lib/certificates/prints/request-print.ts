import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { canSeeCertificates } from "@/lib/certificates/policy";
import { prisma } from "@/lib/db/client";
import { decisionsVisibleTo } from "@/lib/decisions/policy";
import { DomainError } from "@/lib/errors";
import { ensure } from "@/lib/workflow/verdict";
import { mostAttempts } from "./limits";

type Wanted = { decisionId: string; layoutId: string; form: "pdf" | "zip" };

/**
 * Has all certificates of a decision that hold drawn in the background: one PDF, or a file each in a zip. The job begins
 * if and only if this commits. Asked twice while the first waits, gives the first. Gives the print's id. Throws
 * FORBIDDEN, NOT_FOUND, RULE_BROKEN when there is nothing to print.
 */
export async function requestPrint(
  actor: Actor,
  { decisionId, layoutId, form }: Wanted,
  now: Date,
): Promise<string> {
  ensure(canSeeCertificates(actor));
  const { communeId, membershipId: askedById } = actor;
  const isZip = form === "zip";
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`
      SELECT 1 FROM decision
      WHERE commune_id = ${communeId}::uuid AND id = ${decisionId}::uuid FOR UPDATE`;
    const decision = await tx.decision.findFirst({
      where: { AND: [{ id: decisionId }, decisionsVisibleTo(actor)] },
      select: { id: true },
    });
    if (!decision) throw new DomainError("NOT_FOUND", "Không tìm thấy quyết định.");
    const stock = layoutId === "" ? null : layoutId;
    const isKnown =
      stock === null || (await tx.stockLayout.count({ where: { id: stock, communeId } })) > 0;
    if (!isKnown) throw new DomainError("NOT_FOUND", "Không tìm thấy mẫu phôi.");
    const waiting = await tx.certificatePrint.findFirst({
      where: { communeId, decisionId, layoutId: stock, isZip, state: "WAITING" },
      select: { id: true },
    });
    if (waiting) return waiting.id;
    const total = await tx.certificate.count({
      where: { communeId, voidedAt: null, item: { decisionId, revokedAt: null } },
    });
    if (total === 0)
      throw new DomainError("RULE_BROKEN", "Quyết định này chưa có giấy khen để in.");
    const { id } = await tx.certificatePrint.create({
      data: { communeId, decisionId, layoutId: stock, isZip, total, askedById, askedAt: now },
      select: { id: true },
    });
    await tx.$executeRaw`SELECT graphile_worker.add_job(
      'print_certificates', json_build_object('id', ${id}::text),
      max_attempts := ${mostAttempts}::int, job_key := ${`print:${id}`}::text
    )`;
    await recordAudit(tx, {
      actor,
      action: "certificates.printed",
      subject: { type: "decision", id: decisionId },
      data: { printId: id, count: total, isZip },
      at: now,
    });
    return id;
  });
}
