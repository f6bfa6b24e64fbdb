import { canonicalJson } from "@/lib/documents/freeze";
import { type OfficialDocument, plainText } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import { longestStoredDocument } from "./schema";

/** Throws RULE_BROKEN when the document is too long for the record, or holds what PostgreSQL cannot keep. */
export function ensureStorable(document: OfficialDocument): void {
  const content = canonicalJson(document);
  if (content.length > longestStoredDocument) {
    throw new DomainError("RULE_BROKEN", "Văn bản quá dài. Tách các phụ lục lớn thành tệp riêng.");
  }
  // The one character that JSON can write and a text column cannot.
  if (content.includes("\\u0000")) {
    throw new DomainError(
      "RULE_BROKEN",
      "Văn bản có ký tự không đọc được. Chép lại phần chữ rồi lưu.",
    );
  }
}

/** The document's subject as plain words, for lists; never empty. */
export function titleOf(document: OfficialDocument): string {
  const subject = plainText(document.subject).replace(/\s+/g, " ").trim();
  return (subject || "Văn bản chưa có trích yếu").slice(0, 500);
}
