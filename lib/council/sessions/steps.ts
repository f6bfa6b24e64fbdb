import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { type SessionEvent, sessionMachine, sessionStateLabels } from "@/lib/council/state";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { canFire } from "@/lib/workflow/machine";
import type { HeldSession } from "./hold-session";
import type { SessionRef } from "./schema";

// What each step of a session asks before it is taken.

/** Throws RULE_BROKEN where the session's state knows no such step. */
export function ensureStep({ state }: Pick<HeldSession, "state">, event: SessionEvent): void {
  if (canFire(sessionMachine, state, event)) return;
  const label = sessionMachine[event].label.toLowerCase();
  throw new DomainError(
    "RULE_BROKEN",
    `Phiên họp đang ở trạng thái “${sessionStateLabels[state]}”, không ${label} được. Tải lại trang.`,
  );
}

/** Throws RULE_BROKEN while a round of voting is open. */
export async function ensureNoRound(
  tx: Tx,
  { id: sessionId, communeId }: HeldSession,
  then: string,
): Promise<void> {
  if ((await tx.ballotRound.count({ where: { communeId, sessionId, state: "OPEN" } })) === 0)
    return;
  throw new DomainError("RULE_BROKEN", `Đang có một lượt bỏ phiếu. ${then}`);
}

type Step = "council.invited" | "council.opened" | "council.closed" | "council.cancelled";

/** What changes the version of a session. */
const changes = [
  "council.changed",
  "council.invited",
  "council.opened",
  "council.closed",
  "council.cancelled",
  "council.words-written",
  "council.signed",
  "council.signature-withdrawn",
];

/**
 * Whether the step is done already, by this person from the same page: of a double click the browser shows the answer to
 * the second. Call it with the session held.
 */
export async function isSamePress(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { id: subjectId, version }: HeldSession,
  { version: seen }: SessionRef,
  step: Step,
): Promise<boolean> {
  if (version !== seen + 1) return false;
  const last = await tx.auditEvent.findFirst({
    where: {
      communeId,
      subjectType: "council-session",
      subjectId,
      action: { in: changes },
    },
    select: { action: true, membershipId: true },
    orderBy: { sequence: "desc" },
  });
  return last?.action === step && last.membershipId === membershipId;
}
