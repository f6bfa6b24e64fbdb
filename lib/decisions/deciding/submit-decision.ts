import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { chairmanOf } from "@/lib/campaigns/approval/people";
import { ensureStorable } from "@/lib/campaigns/storable";
import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { ensureCorrects } from "@/lib/decisions/correction/corrections";
import { type DecisionRef, holdDecision, moveDecision } from "@/lib/decisions/hold";
import { writeRequestPaper } from "@/lib/decisions/paper/decision-paper";
import { canSubmitDecision } from "@/lib/decisions/policy";
import { findDecision } from "@/lib/decisions/queries";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { ensure } from "@/lib/workflow/verdict";
import { ensureStillReady } from "./still-ready";

/**
 * Brings a decision before the Chairman. Throws NOT_FOUND, FORBIDDEN, STALE; RULE_BROKEN without anybody in it, when a
 * nomination is no longer to be decided (suspended, withdrawn), when nobody is there to sign.
 */
export async function submitDecision(actor: Actor, ref: DecisionRef, now: Date): Promise<void> {
  // Written before the transaction: whoever holds a connection must not wait for another. The version says it is this one.
  const seen = await findDecision(actor, ref.decisionId, now);
  const request = seen && (await writeRequestPaper(actor, seen, now));
  if (request) ensureStorable(request);
  await prisma.$transaction(async (tx) => {
    const decision = await holdDecision(tx, actor, ref);
    ensure(canSubmitDecision(actor, decision));
    if (decision.items.length === 0) {
      throw new DomainError("RULE_BROKEN", "Danh sách chưa có ai. Thêm đề nghị rồi trình.");
    }
    await ensureStillReady(tx, actor, decision, "Bỏ khỏi danh sách rồi trình.");
    if (decision.kind === "CORRECTION") await ensureCorrects(tx, actor, decision);
    const chairman = await chairmanOf(tx, actor, now);
    // Each time it comes anew to the Chairman himself.
    const data = {
      signerId: null,
      delegationId: null,
      requestContent: request ?? Prisma.DbNull,
    };
    await moveDecision(tx, actor, decision, { event: "submit", data }, now);
    await notify(tx, {
      communeId: actor.communeId,
      to: chairman.id === actor.membershipId ? [] : [chairman.id],
      kind: "decision.to-sign",
      subject: { type: "decision", id: decision.id },
      data: { title: decision.subject, by: actor.name },
      key: `decision ${decision.id} submitted ${decision.version}`,
      at: now,
    });
  });
}
