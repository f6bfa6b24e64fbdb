/** Where a fact was read: the clause (null for words before or after the clauses), how it is cited, and the words. */
export type Found = {
  clauseId: string | null;
  label: string;
  excerpt: string;
};

/** What a plan says as data, proposed from its text for the office to confirm. Dates are ISO ("2026-12-31"). */
export type ProposedFacts = {
  period: ProposedPeriod;
  deadlines: readonly ProposedDeadline[];
  recurringDeadlines: readonly ProposedRecurringDeadline[];
  rewards: readonly ProposedReward[];
  assignments: readonly ProposedAssignment[];
  targets: readonly ProposedTarget[];
  criteria: readonly ProposedCriterion[];
};

export type ProposedPeriod = Found & { start: string | null; end: string | null };

export type ProposedDeadline = Found & { date: string };

/** "trước ngày 20 hằng tháng": a rule, not a date. `month` is null but for yearly ones. */
export type ProposedRecurringDeadline = Found & {
  every: "month" | "quarter" | "year";
  day: number | null;
  month: number | null;
};

export type Audience = "tập thể" | "cá nhân" | "hộ gia đình";

export type ProposedReward = Found & {
  /** "Giấy khen", "Chiến sĩ thi đua cơ sở". */
  form: string;
  /** "Chủ tịch UBND xã"; null when the plan does not say. */
  authority: string | null;
  audience: Audience | null;
  quotaMin: number | null;
  quotaMax: number | null;
  quotaUnit: "absolute" | "percent" | null;
  /** What the quota is counted for, as written ("mỗi thôn"); null for the whole campaign. */
  perUnit: string | null;
};

export type AssignmentRole = "lead" | "cooperate" | "responsible";

export type ProposedAssignment = Found & {
  unit: string;
  role: AssignmentRole;
  /** What is to be done, for an assignment that is a row of a table. */
  task?: string;
};

export type ProposedTarget = Found & {
  indicator: string;
  value: number;
  /** "%", "mô hình", "triệu đồng/người/năm"; "" when the table gives none. */
  unit: string;
  year: number | null;
  comparison: "at least" | "at most" | "exact";
};

export type CriterionAudience = Audience | "doanh nghiệp";

/** `audience` null: for all. */
export type ProposedCriterion = Found & { audience: CriterionAudience | null; text: string };
