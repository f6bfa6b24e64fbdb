import { DomainError } from "@/lib/errors";
import type { PledgeFields } from "./fields";

type CurrentPledge = {
  version: number;
  fields: PledgeFields;
  /** Who wrote this version. */
  savedBy: string;
};

/** A save that met somebody else's words in the same fields: nothing was changed, both are shown. */
export class StalePledgeError extends DomainError {
  readonly current: CurrentPledge;
  /** Fields both have changed. */
  readonly conflicts: readonly string[];
  /** Fields of items the other has taken out. */
  readonly removed: readonly string[];

  constructor(
    current: CurrentPledge,
    conflicts: readonly string[],
    removed: readonly string[] = [],
  ) {
    super(
      "STALE",
      `${current.savedBy || "Người khác"} vừa sửa cùng chỗ này. Chữ vừa gõ còn nguyên; ô nào khác nhau thì cả hai bản hiện ở ô đó: chọn giữ bản nào rồi lưu lại.`,
    );
    this.current = current;
    this.conflicts = conflicts;
    this.removed = removed;
  }
}
