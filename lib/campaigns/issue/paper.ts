import type { DocumentKind } from "@/lib/db/generated/enums";
import { asIssued } from "@/lib/documents/as-issued";
import { isDraftMark } from "@/lib/documents/draft-mark";
import { isLetter } from "@/lib/documents/letter";
import type { OfficialDocument } from "@/lib/documents/model";
import { isReport } from "@/lib/documents/paper-kind";
import { drafterOf } from "@/lib/documents/templates/amendment/changed-paper";
import type { CalendarDate } from "@/lib/text/dates";

/** What kind of paper it is for the register. */
export function kindOf(document: OfficialDocument): DocumentKind {
  if (isLetter(document)) return "LETTER";
  return isReport(document) ? "REPORT" : "PLAN";
}

/** The symbol it is numbered under: its own, or the usual of its kind (Phụ lục I, II.3; Phụ lục III, Mẫu 1.5). */
export function symbolOf(document: OfficialDocument): string {
  const symbol = document.symbol.trim();
  if (symbol !== "") return symbol;
  const kind = kindOf(document);
  if (kind !== "LETTER") return usualSymbols[kind];
  return ["UBND", drafterOf(document)].filter(Boolean).join("-");
}

/** Where nobody has said another; a letter bears who drafted it (Phụ lục III, Mẫu 1.5). */
export const usualSymbols: Record<DocumentKind, string> = {
  PLAN: "KH-UBND",
  REPORT: "BC-UBND",
  LETTER: "UBND-VHXH",
  DECISION: "QĐ-UBND",
  REQUEST: "TTr-UBND",
  COUNCIL: "BB-HĐTĐKT",
};

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
