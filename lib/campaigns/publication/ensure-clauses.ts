import type { OfficialDocument } from "@/lib/documents/model";
import { walkDocument } from "@/lib/documents/walk";
import { DomainError } from "@/lib/errors";

/** Insists that the clauses to hide stand in the paper. Throws STALE. */
export function ensureClauses(document: OfficialDocument, hiddenClauses: readonly string[]): void {
  const known = new Set([...walkDocument(document)].map(({ clause }) => clause.id));
  if (hiddenClauses.some((id) => !known.has(id))) {
    throw new DomainError("STALE", "Có mục không còn trong văn bản. Tải lại trang rồi chọn lại.");
  }
}
