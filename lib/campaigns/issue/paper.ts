import type { DocumentKind } from "@/lib/db/generated/enums";
import { asIssued } from "@/lib/documents/as-issued";
import { isDraftMark } from "@/lib/documents/draft-mark";
import { isLetter } from "@/lib/documents/letter";
import type { OfficialDocument } from "@/lib/documents/model";
import { drafterOf } from "@/lib/documents/templates/amendment/changed-paper";
import type { CalendarDate } from "@/lib/text/dates";

/** What kind of paper it is for the register. */
export function kindOf(document: OfficialDocument): DocumentKind {
  return isLetter(document) ? "LETTER" : "PLAN";
}

/** The symbol it is numbered under: its own, or the usual of its kind (Phụ lục I, II.3; Phụ lục III, Mẫu 1.5). */
export function symbolOf(document: OfficialDocument): string {
  const symbol = document.symbol.trim();
  if (symbol !== "") return symbol;
  if (kindOf(document) === "PLAN") return "KH-UBND";
  return ["UBND", drafterOf(document)].filter(Boolean).join("-");
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
    ...(document.symbol.trim() === ""
      ? [`Văn bản chưa có ký hiệu: ghi “${symbolOf(document)}”.`]
      : []),
    ...(document.place ? [] : ["Văn bản chưa có địa danh: ghi theo hồ sơ xã."]),
  ];
}
