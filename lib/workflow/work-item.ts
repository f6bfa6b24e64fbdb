/** Something to do, or something waited for, in a person's list "Việc cần làm". */
type WorkItem<State extends string> = {
  subject: { type: "plan"; id: string; title: string };
  /** The state the record is in. */
  state: State;
  since: Date;
  /** The words it was sent back with. */
  note: string | null;
  /** The page on which it is done, or looked at. */
  href: string;
  /** In whose hands it is, by name; "" while it waits for an office as a whole. */
  holder: string;
  /** The day by which it is expected ("2026-11-24"); null when no day is set. */
  dueOn: string | null;
};

/** Somebody named this person in a comment, or answered where they spoke. */
export type CommentWorkItem = {
  subject: { type: "comment"; id: string; planId: string; title: string };
  state: "MENTIONED" | "ANSWERED";
  since: Date;
  /** Who wrote it, and how it begins. */
  by: string;
  note: string;
};

/** Something given to the person's unit. */
export type DutyWorkItem = {
  subject: { type: "duty"; id: string; title: string };
  state: "LATE" | "DUE" | "GIVEN";
  since: Date;
  /** The day that counts now ("2026-12-20"), and how far off it is. */
  dueOn: string | null;
  workingDaysLeft: number | null;
  /** The paper that gives it. */
  note: string;
};

/** A unit asked about what it was given; its subject is the assignment. */
export type QuestionWorkItem = {
  subject: { type: "question"; id: string; title: string };
  state: "ASKED";
  since: Date;
  by: string;
  note: string;
};

/** What a unit has to hand in or to sign, or the office to take: a pledge, a report, a covenant of a campaign. */
export type HandInWorkItem = {
  subject: {
    type: "pledge" | "report" | "covenant" | "dossier" | "nomination";
    id: string;
    title: string;
  };
  /**
   * Beside handing in: what is handed in and appraised, not taken; figures a unit asks the office to correct, a
   * judgement it has yet to answer.
   */
  state:
    | "LATE"
    | "DUE"
    | "RETURNED"
    | "HANDED_IN"
    | "TO_APPRAISE"
    | "TO_CORRECT"
    | "TO_ANSWER"
    | "TO_SIGN";
  since: Date;
  /** "Đăng ký thi đua năm 2026", and of which unit where it is the office's. */
  what: string;
  /** The page on which it is done, or looked at. */
  href: string;
  dueOn: string | null;
  workingDaysLeft: number | null;
  /** The words it was sent back with. */
  note: string | null;
};

/** What the office sees to in a campaign as a whole: units that are late, forms that have closed. */
export type CampaignWorkItem = {
  subject: { type: "campaign"; id: string; title: string };
  state: "LATE" | "TO_CLOSE";
  since: Date;
  note: string;
  href: string;
};

/** A session of the Council a member is invited to, or whose minutes wait for their signature. */
export type CouncilWorkItem = {
  subject: { type: "council-session"; id: string; title: string };
  state: "INVITED" | "OPEN" | "TO_SIGN";
  since: Date;
  note: string;
  href: string;
};

/** A decision on awards: to draw up, begun and not submitted, to decide and sign, sent back, to number. */
export type DecisionWorkItem = {
  subject: { type: "decision"; id: string; title: string };
  state: "TO_PROPOSE" | "DRAFT" | "TO_DECIDE" | "RETURNED" | "TO_NUMBER";
  since: Date;
  /** The words it was sent back with. */
  note: string | null;
  /** By when it has to be decided, in words, where a rule says so. */
  due: string | null;
  href: string;
};

/** A dossier of nominations that waits for the office's appraisal. */
export type AppraisalWorkItem = {
  subject: { type: "appraisal"; id: string; title: string };
  state: "LATE" | "TO_APPRAISE";
  since: Date;
  /** How many of it, and of which unit. */
  what: string;
  href: string;
  /** The nearest day of those in it. */
  dueOn: string | null;
  workingDaysLeft: number | null;
};

/** A list shown for opinions: some wait for an answer, or its days are over. */
export type ConsultationWorkItem = {
  subject: { type: "consultation"; id: string; title: string };
  state: "TO_ANSWER" | "TO_CONCLUDE";
  since: Date;
  note: string;
  href: string;
};

/** What is mine to do, and what I wait for others to do. */
export type WorkList<State extends string, Other = never, Awaited = never> = {
  mine: (WorkItem<State> | Other)[];
  waiting: (WorkItem<State> | Awaited)[];
};
