import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { holdDecision, touchDecision } from "@/lib/decisions/hold";
import { canEditDecision } from "@/lib/decisions/policy";
import type { SaveDecisionForm } from "@/lib/decisions/schema";
import { isSignedWhole } from "@/lib/decisions/state";
import { DomainError } from "@/lib/errors";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";

/**
 * What the office writes of a decision: its subject, the tờ trình, what a request says and to whom, on what a revocation
 * rests. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN without what its kind needs.
 */
export async function saveDecision(actor: Actor, form: SaveDecisionForm, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, form);
    ensure(canEditDecision(actor, decision));
    const { kind, id, version } = decision;
    if (kind === "HIGHER" && form.addressee === "") {
      throw new DomainError(
        "RULE_BROKEN",
        "Ghi gửi tới ai, ví dụ “Chủ tịch Ủy ban nhân dân tỉnh”.",
      );
    }
    if (isSignedWhole(kind) && form.grounds === "") {
      throw new DomainError(
        "RULE_BROKEN",
        kind === "REVOCATION"
          ? "Ghi căn cứ hủy bỏ (Điều 93 Luật Thi đua, khen thưởng)."
          : "Ghi lý do đính chính.",
      );
    }
    await touchDecision(tx, actor, decision, {
      subject: form.subject,
      requestNumber: form.requestNumber,
      requestOn: writeDay(form.requestOn),
      message: form.message,
      ...(kind === "HIGHER" && { addressee: form.addressee }),
      ...(isSignedWhole(kind) && { grounds: form.grounds }),
    });
    await recordAudit(tx, {
      actor,
      action: "decision.saved",
      subject: { type: "decision", id },
      data: { version: version + 1 },
      at: now,
    });
  });
}
