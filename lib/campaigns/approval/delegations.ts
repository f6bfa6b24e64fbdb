import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { listOfficials } from "./people";
import { canKeepDelegations } from "./policy";
import type { DelegationForm } from "./schema";

/**
 * Records that a deputy may sign for the Chairman: for what, from when to when, by which paper. Gives its id. Throws
 * FORBIDDEN for anybody but the Chairman, RULE_BROKEN for who is no deputy in office.
 */
export async function grantDelegation(
  actor: Actor,
  { deputyId, scope, basis, validFrom, validTo }: DelegationForm,
  now: Date,
): Promise<string> {
  ensure(canKeepDelegations(actor));
  const { communeId, membershipId } = actor;
  return prisma.$transaction(async (tx) => {
    const leaders = await listOfficials(tx, actor, ["CHAIR"], now);
    if (!leaders.some(({ id, isDeputy }) => isDeputy && id === deputyId)) {
      throw new DomainError(
        "RULE_BROKEN",
        "Chỉ giao ký thay cho Phó Chủ tịch đang giữ chức. Chọn lại.",
      );
    }
    const { id: delegationId } = await tx.delegation.create({
      data: {
        communeId,
        deputyId,
        scope,
        basis,
        validFrom: writeDay(validFrom),
        validTo: writeDay(validTo),
        grantedById: membershipId,
        grantedAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor,
      action: "delegation.granted",
      subject: { type: "commune", id: communeId },
      data: { delegationId, deputyId, basis },
      at: now,
    });
    return delegationId;
  });
}

/**
 * Ends a delegation at once; what was signed by it stands, it stays in the list. Throws FORBIDDEN for anybody but the
 * Chairman, NOT_FOUND, RULE_BROKEN when it was revoked before.
 */
export async function revokeDelegation(
  actor: Actor,
  { delegationId }: { delegationId: string },
  now: Date,
): Promise<void> {
  ensure(canKeepDelegations(actor));
  const { communeId, membershipId } = actor;
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.delegation.updateMany({
      where: { communeId, id: delegationId, revokedAt: null },
      data: { revokedById: membershipId, revokedAt: now },
    });
    if (count === 0) {
      const known = await tx.delegation.count({ where: { communeId, id: delegationId } });
      throw known > 0
        ? new DomainError("RULE_BROKEN", "Việc giao ký thay này đã thu hồi trước đó.")
        : new DomainError("NOT_FOUND", "Không tìm thấy việc giao ký thay.");
    }
    await recordAudit(tx, {
      actor,
      action: "delegation.revoked",
      subject: { type: "commune", id: communeId },
      data: { delegationId },
      at: now,
    });
  });
}
