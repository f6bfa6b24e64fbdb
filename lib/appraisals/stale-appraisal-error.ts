import { DomainError } from "@/lib/errors";

/** Somebody else wrote something else in the same fields meanwhile: nothing was kept. */
export class StaleAppraisalError extends DomainError {
  /** What is kept now, by the name of its field. */
  readonly current: Readonly<Record<string, string>>;
  readonly conflicts: readonly string[];

  constructor(current: Readonly<Record<string, string>>, conflicts: readonly string[]) {
    super(
      "STALE",
      "Người khác vừa lưu thẩm định này. Chữ đã gõ còn nguyên; xem các ô được đánh dấu rồi lưu lại.",
    );
    this.current = current;
    this.conflicts = conflicts;
  }
}

/** The nomination is not ready to be found eligible: what is missing, by the name of its field. */
export class NotReadyError extends DomainError {
  readonly faults: Readonly<Record<string, string>>;

  constructor(faults: Readonly<Record<string, string>>) {
    super("RULE_BROKEN", "Chưa kết luận đủ điều kiện được: xem các dòng được đánh dấu.");
    this.faults = faults;
  }
}
