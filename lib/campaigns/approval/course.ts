import type { CheckKind, SubmissionOutcome } from "@/lib/db/generated/enums";

type Person = { position: string; user: { name: string } };

type Course = {
  submittedBy: Person;
  submittedAt: Date;
  message: string;
  readBy: Person | null;
  readAt: Date | null;
  checks: readonly { kind: CheckKind; checker: Person; checkedAt: Date | null; note: string }[];
  outcome: SubmissionOutcome;
  decidedBy: Person | null;
  decidedAt: Date | null;
  reason: string | null;
};

/** The signature given to a deputy or taken back, or a check given to somebody else. */
type Handover = {
  at: Date;
  by: string;
  delegationId: string | null;
  check?: CheckKind | null;
  to?: string;
};

export type CourseStep = { at: Date; by: string; what: string; words: string };

export const checkLabels: Record<CheckKind, string> = {
  CONTENT: "Soát nội dung",
  FORM: "Soát thể thức",
};

export const outcomeLabels: Record<SubmissionOutcome, string> = {
  PENDING: "Đang chờ",
  RECALLED: "Đã rút về",
  RETURNED: "Đã trả lại",
  APPROVED: "Đã duyệt, ký",
};

/** The submissions of a plan with what was done in each; the handovers are all of the plan's. */
export function coursesOf<Submission extends Course & { id: string }>(
  submissions: readonly Submission[],
  handovers: readonly (Handover & { submissionId: string })[],
): { submission: Submission; steps: CourseStep[] }[] {
  return submissions.map((submission) => {
    const own = handovers.filter(({ submissionId }) => submissionId === submission.id);
    return { submission, steps: courseOf(submission, own) };
  });
}

/** What each person did in one submission, from the first to the last. */
export function courseOf(submission: Course, handovers: readonly Handover[] = []): CourseStep[] {
  const { submittedBy, submittedAt, message, readBy, readAt, checks } = submission;
  const { outcome, decidedBy, decidedAt, reason } = submission;
  const steps: CourseStep[] = [
    { at: submittedAt, by: submittedBy.user.name, what: "Trình", words: message },
    ...checks.flatMap(({ kind, checker, checkedAt, note }) =>
      checkedAt
        ? [{ at: checkedAt, by: checker.user.name, what: checkLabels[kind], words: note }]
        : [],
    ),
    ...handovers.map(({ at, by, to = "", ...handover }) => ({
      at,
      by,
      what: handoverWords(handover),
      words: to,
    })),
  ];
  if (readBy && readAt) steps.push({ at: readAt, by: readBy.user.name, what: "Mở đọc", words: "" });
  steps.sort((one, other) => one.at.getTime() - other.at.getTime());
  if (decidedBy && decidedAt) {
    const what = outcomeLabels[outcome].replace(/^Đã /u, "");
    steps.push({
      at: decidedAt,
      by: decidedBy.user.name,
      what: `${what.charAt(0).toUpperCase()}${what.slice(1)}`,
      words: reason ?? "",
    });
  }
  return steps;
}

function handoverWords({ check, delegationId }: Pick<Handover, "check" | "delegationId">): string {
  if (check) return `Giao người khác ${checkLabels[check].toLowerCase()}`;
  return delegationId === null ? "Lấy lại việc ký" : "Giao Phó Chủ tịch ký thay";
}
