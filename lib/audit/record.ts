import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";

/** One line per thing worth remembering; what its `data` says is fixed per action. */
export type AuditData = {
  "commune.created": { name: string };
  "legal-basis.added": LegalBasisWords;
  "legal-basis.corrected": LegalBasisWords;
  "legal-basis.ended": { effectiveTo: string; replacedBy: string | null };
  "legal-basis.removed": { symbol: string; citation: string };
  "session.opened": { address: string };
  "session.refused": { address: string };
  "session.ended": { sessions: number };
  "password.changed": { sessionsEnded: number };
  "plan.created": { campaignId: string; source: string | null; begunFromId?: string };
  "plan.saved": { version: number };
  "plan.set-aside": { revisionId: string; basedOnVersion: number };
  "plan.moved": { from: PlanState; to: PlanState };
  "superior-plan.added": { superiorPlanId: string; symbol: string };
  "superior-plan.removed": { superiorPlanId: string; symbol: string };
  "clauses.carried": { superiorPlanId: string; clauses: number };
  "facts.confirmed": { count: number; kinds: string[] };
  "fact.dismissed": { fingerprint: string };
  "fact.proposed-again": { fingerprint: string };
  "fact.written": { kind: string; factId: string | null; clauseId: string | null };
  "fact.deleted": { kind: string; factId: string };
  "campaign.period-set": { startsOn: string | null; endsOn: string | null };
  "revision.named": { revisionId: string; name: string | null };
  "comment.written": { commentId: string; clauseId: string | null; replyToId: string | null };
  "comment.edited": { commentId: string };
  "comment.deleted": { commentId: string };
  "comment.resolved": { commentId: string };
  "comment.reopened": { commentId: string };
};

/** What the register says of a text from then on; days are ISO. */
type LegalBasisWords = {
  symbol: string;
  citation: string;
  issuedOn: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  replacedBy: string | null;
  isVerified: boolean;
  note: string | null;
};

type Entry<Action extends keyof AuditData> = {
  actor: Pick<Actor, "communeId" | "membershipId">;
  action: Action;
  subject: { type: "commune" | "legal-basis" | "user" | "plan"; id: string };
  data: AuditData[Action];
  at: Date;
};

/**
 * Writes one line of the commune's audit. Takes `tx`, never `prisma`: a change and its line commit together.
 * The database numbers the line and chains it to the one before (prisma/migrations/…_record_rules).
 */
export async function recordAudit<Action extends keyof AuditData>(
  tx: Tx,
  { actor, action, subject, data, at }: Entry<Action>,
): Promise<void> {
  await tx.auditEvent.createMany({
    data: {
      communeId: actor.communeId,
      membershipId: actor.membershipId,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      data,
      at,
    },
  });
}
