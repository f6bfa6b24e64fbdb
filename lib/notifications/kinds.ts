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
  /** Another may sign for the commune. */
  "leader.added": { by: string; name: string; position: string; from: string };
};

export type NotificationKind = keyof NotificationData;
