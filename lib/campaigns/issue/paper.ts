import type { DocumentKind } from "@/lib/db/generated/enums";
import { asIssued } from "@/lib/documents/as-issued";
import { isDraftMark } from "@/lib/documents/draft-mark";
import { isLetter } from "@/lib/documents/letter";
import type { OfficialDocument } from "@/lib/documents/model";
import { DomainError } from "@/lib/errors";
import type { CalendarDate } from "@/lib/text/dates";

/** What kind of paper it is for the register. */
export function kindOf(document: OfficialDocument): DocumentKind {
  return isLetter(document) ? "LETTER" : "PLAN";
}

/** The symbol it is numbered under; a plan without one has the usual. Throws RULE_BROKEN for a letter without one. */
export function symbolOf(document: OfficialDocument): string {
  const symbol = document.symbol.trim();
  if (symbol !== "") return symbol;
  if (kindOf(document) === "PLAN") return "KH-UBND";
  throw new DomainError(
    "RULE_BROKEN",
    "Công văn chưa có ký hiệu (tên viết tắt cơ quan và đơn vị soạn thảo, ví dụ UBND-VHXH).",
  );
}

type Given = { number: number; issuedOn: CalendarDate; placeName: string };

/** The paper as it will be frozen. */
export function paperAsIssued(
  document: OfficialDocument,
  { number, issuedOn, placeName }: Given,
): OfficialDocument {
  return asIssued(document, { number, symbol: symbolOf(document), issuedOn, place: placeName });
}

/** What of the signed text leaves with the number: said to the clerk before it happens. */
export function changesByIssue(document: OfficialDocument): string[] {
  return [
    ...(document.agency.some(isDraftMark) ? ["Dòng “Dự thảo” ở đầu văn bản được bỏ."] : []),
    ...(document.symbol.trim() === "" && kindOf(document) === "PLAN"
      ? ["Văn bản chưa có ký hiệu: ghi “KH-UBND”."]
      : []),
    ...(document.place ? [] : ["Văn bản chưa có địa danh: ghi theo hồ sơ xã."]),
  ];
}
