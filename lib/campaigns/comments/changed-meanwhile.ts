import { DomainError } from "@/lib/errors";

/** Somebody answered, changed or resolved the comment after this page was opened. */
export function changedMeanwhile(): DomainError {
  return new DomainError(
    "STALE",
    "Ý kiến này vừa có người trả lời hoặc sửa. Tải lại trang để xem rồi làm lại.",
  );
}
