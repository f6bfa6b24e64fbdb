import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { canAppraise, nominationsAppraisedBy } from "@/lib/nominations/policy";
import { openNominationStates } from "@/lib/nominations/state";
import { ensure } from "@/lib/workflow/verdict";
import { findWarnings } from "./find-warnings";

type AnswerWarning = { nominationId: string; fingerprint: string; reason: string };

/**
 * The office lets a warning that stands in the way pass, with its reason; said again, the later words count. Throws
 * FORBIDDEN, NOT_FOUND; RULE_BROKEN without a reason, when the warning no longer stands, does not stand in the way, or
 * the nomination is no longer under consideration.
 */
export async function answerWarning(
  tx: Tx,
  actor: Actor,
  { nominationId, fingerprint, reason: typed }: AnswerWarning,
  now: Date,
): Promise<void> {
  ensure(canAppraise(actor));
  const reason = typed.normalize("NFC").trim();
  if (reason === "") throw new DomainError("RULE_BROKEN", "Ghi lý do vì sao vẫn xét.");
  const { communeId, membershipId: saidById } = actor;
  const nomination = await tx.nomination.findFirst({
    where: { AND: [{ id: nominationId }, nominationsAppraisedBy(actor)] },
    select: { state: true },
  });
  if (!nomination) throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị.");
  if (!openNominationStates.some((state) => state === nomination.state)) {
    throw new DomainError(
      "RULE_BROKEN",
      "Đề nghị này không còn đang xét, không trả lời cảnh báo nữa.",
    );
  }
  const warnings = (await findWarnings(actor, [nominationId], now, tx)).get(nominationId) ?? [];
  const warning = warnings.find((each) => each.fingerprint === fingerprint);
  if (!warning) {
    throw new DomainError("RULE_BROKEN", "Cảnh báo này không còn. Tải lại trang, xem lại.");
  }
  if (warning.severity !== "BLOCK") {
    throw new DomainError("RULE_BROKEN", "Đây là lời nhắc, không cản bước nào: không cần trả lời.");
  }
  const key = { communeId, nominationId, fingerprint };
  await tx.warningAnswer.upsert({
    where: { communeId_nominationId_fingerprint: key },
    create: { ...key, reason, saidById, saidAt: now },
    update: { reason, saidById, saidAt: now },
  });
  await recordAudit(tx, {
    actor,
    action: "warning.answered",
    subject: { type: "nomination", id: nominationId },
    data: { fingerprint, reason },
    at: now,
  });
}
