import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";

export type CurrentPlan = { version: number; document: OfficialDocument; savedAt: Date };

/** A save that came after somebody else's. Both texts are safe: theirs in the plan, this one as a revision set aside. */
export class StalePlanError extends DomainError {
  readonly current: CurrentPlan;
  /** Where the rejected text is kept. */
  readonly revisionId: string;

  constructor(current: CurrentPlan, revisionId: string) {
    super(
      "STALE",
      "Có người vừa lưu kế hoạch này trước. Hai bản đều còn: xem cả hai rồi chọn bản giữ lại.",
    );
    this.current = current;
    this.revisionId = revisionId;
  }
}
