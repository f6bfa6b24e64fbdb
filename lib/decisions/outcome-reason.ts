import { DomainError } from "@/lib/errors";

/** What came of a decision may be noted anew, with the reason. Throws RULE_BROKEN where it is missing. */
export function ensureReason(isNoted: boolean, reason: string): void {
  if (isNoted && reason === "") {
    throw new DomainError("RULE_BROKEN", "Kết quả này đã ghi rồi. Muốn sửa thì ghi lý do sửa.");
  }
}
