import type { MergeConflict } from "@/lib/documents/merge/conflict";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";

type CurrentPlan = {
  version: number;
  document: OfficialDocument;
  savedAt: Date;
  /** Who wrote this version. */
  savedBy: string;
};

/**
 * A save that met somebody else's words in the same places. Both texts are safe: theirs in the plan, this one as a
 * revision set aside.
 */
export class StalePlanError extends DomainError {
  readonly current: CurrentPlan;
  readonly conflicts: readonly MergeConflict[];
  /** Where the rejected text is kept. */
  readonly revisionId: string;

  constructor(current: CurrentPlan, conflicts: readonly MergeConflict[], revisionId: string) {
    super(
      "STALE",
      "Có người vừa sửa cùng một chỗ của văn bản này. Hai bản đều còn: xem cả hai rồi chọn bản giữ lại.",
    );
    this.current = current;
    this.conflicts = conflicts;
    this.revisionId = revisionId;
  }
}
