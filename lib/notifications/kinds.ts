/** Everything a person may be told of; what its `data` says is fixed per kind, and never holds a whole text. */
export type NotificationData = {
  /** A plan waits for this person's check, or for their signature. */
  "plan.to-check": { title: string; submittedBy: string };
  "plan.to-sign": { title: string; submittedBy: string; answerDueOn: string };
  /** Somebody else checks it now. */
  "plan.check-moved": { title: string; by: string };
  "plan.recalled": { title: string };
  "plan.returned": { title: string; by: string };
  "plan.checked": { title: string; by: string };
  "plan.approved": { title: string; by: string };
  "plan.to-number": { title: string };
  "plan.issued": { title: string; number: string; issuedOn: string };
  "plan.published": { title: string };
  "plan.withdrawn": { title: string };
  "duty.given": { title: string; task: string; dueOn: string | null };
  /** Several of one plan; the day is the first of theirs. */
  "duties.given": { title: string; count: number; dueOn: string | null };
  "duty.due": { task: string; dueOn: string; workingDaysLeft: number };
  "duty.overdue": { task: string; dueOn: string };
  "milestone.due": { title: string; dueOn: string; workingDaysLeft: number };
  "question.asked": { task: string; by: string };
  "question.answered": { task: string; by: string };
  /** A unit handed in, or takes back, what it promises or reports; `what` is "đăng ký" or "báo cáo quý I năm 2026". */
  "pledge.submitted": { title: string; unit: string; what: string };
  "pledge.recalled": { title: string; unit: string; what: string };
  "pledge.accepted": { title: string; by: string; what: string };
  "pledge.returned": { title: string; by: string; what: string };
  "report.submitted": { title: string; unit: string; what: string };
  "report.recalled": { title: string; unit: string; what: string };
  "report.accepted": { title: string; by: string; what: string };
  "report.returned": { title: string; by: string; what: string };
  "correction.asked": { title: string; unit: string; what: string };
  "correction.decided": { title: string; by: string; what: string; accepted: boolean };
  "evaluation.decided": { title: string; by: string; grade: string };
  "evaluation.answered": { title: string; unit: string; agrees: boolean };
  "covenant.to-sign": { title: string; name: string };
  "covenant.signed": { title: string; name: string };
  /** What a unit has yet to hand in: soon due, past its day, or asked for by the office. */
  "progress.due": { title: string; what: string; dueOn: string; workingDaysLeft: number };
  "progress.overdue": { title: string; what: string; dueOn: string };
  "progress.asked": { title: string; what: string; dueOn: string | null; by: string };
  /** A session of the Council; `startsAt` is a moment, `count` what this member is to consider. */
  "council.invited": { title: string; startsAt: string; place: string; count: number };
  "council.changed": { title: string; startsAt: string; place: string };
  "council.cancelled": { title: string; startsAt: string };
  "council.to-sign": { title: string };
  "council.signed": { title: string; number: string };
  /** A decision waits for the signature, is sent back, waits for its number, has gone out. */
  "decision.to-sign": { title: string; by: string };
  "decision.returned": { title: string; by: string };
  "decision.to-number": { title: string };
  "decision.issued": { title: string; number: string; issuedOn: string };
  /** To a unit: what became of those it nominated. */
  "award.decided": {
    title: string;
    number: string;
    issuedOn: string;
    awarded: number;
    rejected: number;
  };
  "award.revoked": { title: string; number: string; issuedOn: string; count: number };
  "award.corrected": { title: string; number: string; issuedOn: string; count: number };
  /** What went up to the higher level, and what came back. */
  "award.sent-up": { title: string; number: string; issuedOn: string; sent: number; kept: number };
  "award.answered": { name: string; award: string; isAwarded: boolean; number: string };
  /** A dossier of nominations was handed in, or taken back; one nomination came again, or was withdrawn. */
  "dossier.submitted": { title: string; unit: string; number: string; count: number };
  "dossier.recalled": { title: string; unit: string };
  "nomination.submitted-again": { title: string; unit: string; name: string };
  "nomination.withdrawn": { title: string; unit: string; name: string };
  /** To the unit: what the office came to. */
  "nomination.returned": { title: string; by: string; name: string };
  /** Somebody of the public wrote; what they wrote is read on the page alone. */
  "opinion.received": { title: string; number: string };
  "nomination.concluded": { title: string; name: string; isEligible: boolean };
  "nomination.suspended": { title: string; name: string };
  "nomination.resumed": { title: string; name: string };
  /** Another may sign for the commune. */
  "leader.added": { by: string; name: string; position: string; from: string };
};

export type NotificationKind = keyof NotificationData;
