import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type {
  CampaignState,
  CheckKind,
  CorrectionState,
  DecisionKind,
  DecisionState,
  Grade,
  ItemOutcome,
  NominationState,
  OpinionOutcome,
  PlanState,
  PledgeState,
  ReportState,
  ReviewKind,
} from "@/lib/db/generated/enums";

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
  "submission.made": { submissionId: string; number: string; planVersion: number };
  "submission.read": { submissionId: string };
  "submission.handed": { submissionId: string; signerId: string; delegationId: string | null };
  "check.signed": { submissionId: string; kind: CheckKind };
  "checker.named": {
    submissionId: string;
    kind: CheckKind;
    checkerId: string;
    inPlaceOf: string;
  };
  "delegation.granted": { delegationId: string; deputyId: string; basis: string };
  "delegation.revoked": { delegationId: string };
  "number.reserved": { number: number; year: number; note: string };
  "number.released": { number: number; year: number };
  "number.entered": { number: number; year: number; symbol: string; subject: string };
  "number.given": { number: number; year: number; symbol: string; frozenDocumentId: string };
  "series.started": { year: number; last: number };
  "signed-copy.added": { attachmentId: string; kind: string; sha256: string; isPublic: boolean };
  "signed-copy.shown": { attachmentId: string; isPublic: boolean; reason: string | null };
  "publication.asked": { publicationId: string; publishAt: string; hidden: number };
  "publication.changed": {
    publicationId: string;
    hidden: readonly string[];
    hidesAnnexes: boolean;
    hidesPhones: boolean;
    reason: string;
  };
  "publication.withdrawn": { publicationId: string; reason: string };
  "bulletin.edited": { version: number };
  "duty.received": { assignmentId: string; unitId: string };
  "duty.done": { assignmentId: string; unitId: string; occurrence: string };
  "duty.reopened": { assignmentId: string; unitId: string; occurrence: string };
  "question.asked": { questionId: string; assignmentId: string };
  "question.answered": { questionId: string; assignmentId: string };
  "calendar.made": { calendarId: string };
  "calendar.revoked": { calendarId: string };
  "letter.resent": { letterId: string };
  "letter.dropped": { letterId: string };
  "unit.added": { name: string };
  "unit.changed": { name: string };
  "unit.renamed": { from: string; to: string; successorId: string };
  "unit.merged": { into: string };
  "unit.ended": { on: string };
  "account.added": { userId: string; name: string };
  "account.changed": { userId: string };
  "account.disabled": { userId: string; sessionsEnded: number };
  "account.enabled": { userId: string };
  "membership.added": { membershipId: string; roles: string[] };
  "membership.changed": { membershipId: string; roles: string[] };
  "membership.ended": { membershipId: string; on: string };
  "invitation.made": { invitationId: string; purpose: string };
  "invitation.revoked": { invitationId: string };
  "invitation.used": { invitationId: string };
  "second-factor.enrolled": { userId: string };
  "second-factor.removed": { userId: string };
  "identity.confirmed": { by: "password" | "code" | "recovery-code" };
  "identity.refused": { by: "password" | "code" | "recovery-code" };
  "commune.changed": { fields: string[] };
  "seal.changed": { sha256: string | null };
  "rule.set": { key: string; validFrom: string | null; validTo: string | null };
  "rule.confirmed": { key: string };
  "rules.confirmed": { keys: string[]; citation: string; since: string };
  "holiday.set": { date: string; name: string; isWorked: boolean };
  "holiday.removed": { date: string };
  "campaign.moved": { from: CampaignState; to: CampaignState };
  "campaign.closing-day-set": { on: string | null };
  "campaign.level-set": { level: string };
  "participant.set": { unitId: string; takesPart: boolean };
  "target.accumulation-set": { targetId: string; accumulation: string | null };
  "pledge.begun": { unitId: string; round: string; isFromPaper: boolean };
  "pledge.saved": { version: number };
  "pledge.moved": { from: PledgeState; to: PledgeState };
  "report.begun": { unitId: string; period: string; isFromPaper: boolean };
  "report.saved": { version: number };
  "report.moved": { from: ReportState; to: ReportState };
  "correction.asked": { correctionId: string; lineId: string };
  "correction.decided": { correctionId: string; lineId: string; state: CorrectionState };
  "photo.added": { photoId: string; sha256: string };
  "photo.removed": { photoId: string; sha256: string };
  "evaluation.decided": { grade: Grade; proposed: Grade | null };
  "evaluation.answered": { agrees: boolean };
  "covenant.written": { version: number };
  "covenant.signed": { unitId: string };
  "covenant.reopened": { version: number };
  "units.reminded": { what: string; unitIds: string[] };
  "progress.shown": { participation: boolean; targets: number; byUnit: boolean };
  "review.begun": { reviewId: string; kind: ReviewKind };
  "review.gathered": { reviewId: string };
  "story.written": { storyId: string };
  "story.consented": StoryConsent;
  "story.consent-removed": StoryConsent;
  "story.published": { storyId: string };
  "story.withdrawn": { storyId: string; reason: string };
  "rows.imported": { what: string; rows: number };
  "recipient.created": { kind: string };
  "recipient.linked": { membershipId: string | null };
  "recipients.told-apart": { otherId: string };
  "dossier.begun": { unitId: string; isFromPaper: boolean };
  "dossier.saved": { version: number };
  "dossier.submitted": { nominations: number };
  "dossier.recalled": { nominations: number };
  "dossier.deleted": { unitId: string };
  "nomination.added": { dossierId: string; recipientId: string; award: string };
  "nomination.saved": { version: number };
  "nomination.removed": { dossierId: string; recipientId: string; award: string };
  "warning.answered": { fingerprint: string; reason: string };
  "appraisal.saved": { version: number };
  "nomination.moved": { from: NominationState; to: NominationState };
  "consultation.opened": { nominations: number; opensOn: string; closesOn: string };
  "consultation.concluded": { nominations: number; opinions: number };
  "opinion.received": { consultationId: string; number: string; isFromPaper: boolean };
  "opinion.handled": { consultationId: string; outcome: OpinionOutcome };
  "recipient.hidden": { isHidden: boolean; reason: string };
  "recipient.renamed": { from: string; to: string };
  "council-member.added": { membershipId: string; post: string };
  "council-member.changed": { version: number };
  "council-member.ended": { on: string };
  "interest.declared": { interestId: string };
  "interest.ended": { interestId: string };
  "council.planned": { startsAt: string };
  "council.changed": { version: number };
  "council.invited": { members: number };
  "council.cancelled": { items: number };
  "council.roll-called": { present: number };
  "council.opened": { present: number; members: number };
  "council.closed": { recommended: number; notRecommended: number };
  "council.words-written": { version: number };
  "council.signed": { as: "secretary" | "chair" };
  "council.signature-withdrawn": { version: number };
  "agenda.added": { nominationIds: string[] };
  "agenda.removed": { nominationId: string };
  "agenda.ordered": { items: number };
  "round.opened": { roundId: string; items: number };
  "round.counted": { roundId: string };
  "item.settled": { itemId: string };
  "opinion.given": { itemId: string; memberId: string };
  "dossier-file.added": {
    fileId: string;
    nominationId: string | null;
    part: string;
    sha256: string;
  };
  "dossier-file.removed": { fileId: string; sha256: string };
  "decision.begun": { kind: DecisionKind; items: number; isFromPaper: boolean };
  "decision.saved": { version: number };
  "decision.items-added": { recipientIds: string[] };
  "decision.item-removed": { recipientId: string };
  "decision.corrected": {
    by: string;
    items: { itemId: string; before: Record<string, string>; after: Record<string, string> }[];
  };
  "decision.item-edited": {
    itemId: string;
    before: Record<string, string>;
    after: Record<string, string>;
  };
  "decision.discarded": { kind: DecisionKind; items: number };
  "decision.moved": { from: DecisionState; to: DecisionState };
  "decision.handed": { signerId: string | null; delegationId: string | null };
  "decision.decided": { approved: number; rejected: number; departures: number };
  "decision.shown": { isPublic: boolean; reason: string | null };
  "decision.paid": { items: number; on: string };
  "decision.entry-corrected": {
    itemId: string;
    before: Record<string, string | number | null>;
    after: Record<string, string | number | null>;
    reason: string;
  };
  "decision.payment-corrected": { itemIds: string[]; on: string | null; reason: string };
  /** `reason`: why what had been noted is noted anew. */
  "decision.recovered": { itemId: string; on: string; reason: string | null };
  "decision.answered": {
    itemId: string;
    outcome: ItemOutcome;
    number: string;
    reason: string | null;
  };
  "decision-file.added": { fileId: string; sha256: string };
  "decision-file.removed": { fileId: string; sha256: string };
  "fund.set": { year: number; amount: string };
  "fund.spent": { year: number; kind: string; amount: string; on: string; words: string };
  "fund.spending-removed": {
    year: number;
    kind: string;
    amount: string;
    on: string;
    words: string;
    reason: string;
  };
  "certificates.made": { count: number };
  "certificate.voided": { bookNumber: number; issue: number };
  "certificate.reissued": { bookNumber: number; issue: number; inPlaceOf: string };
  "certificates.printed": { printId: string; count: number; isZip: boolean };
  "certificate-key.made": { keyId: string };
  "certificate-stock.saved": { layoutId: string; name: string };
  "certificate-stock.removed": { layoutId: string; name: string };
  "emblem.changed": { sha256: string | null };
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

/** Who agreed to a story, and on which day (ISO). */
type StoryConsent = { storyId: string; consentBy: string; consentOn: string | null };

type Entry<Action extends keyof AuditData> = {
  /** Without a membership: the person who runs the installation, or the portal by itself. */
  actor: Pick<Actor, "communeId"> & { membershipId: string | null };
  action: Action;
  subject: {
    type:
      | "commune"
      | "legal-basis"
      | "user"
      | "plan"
      | "unit"
      | "number-series"
      | "campaign"
      | "pledge"
      | "report"
      | "covenant"
      | "story"
      | "recipient"
      | "dossier"
      | "nomination"
      | "council-session"
      | "council-member"
      | "decision"
      | "certificate"
      | "consultation"
      | "opinion";
    id: string;
  };
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
  const line = {
    communeId: actor.communeId,
    membershipId: actor.membershipId,
    action,
    subjectType: subject.type,
    subjectId: subject.id,
    data,
    at,
  };
  const later = waiting.get(tx);
  if (later) later.push(line);
  else await tx.auditEvent.createMany({ data: line });
}

/** Lines of transactions that write theirs at the end. */
const waiting = new WeakMap<Tx, Prisma.AuditEventCreateManyInput[]>();

/**
 * Does a long piece of work of a transaction and writes its lines after it, in their order: from the first line until
 * the transaction ends nobody else of the commune can write theirs. Gives what the work gives; when it throws, its
 * lines are lost with everything else.
 */
export async function auditLast<Result>(tx: Tx, work: () => Promise<Result>): Promise<Result> {
  const lines: Prisma.AuditEventCreateManyInput[] = [];
  waiting.set(tx, lines);
  try {
    const result = await work();
    if (lines.length > 0) await tx.auditEvent.createMany({ data: lines });
    return result;
  } finally {
    waiting.delete(tx);
  }
}
