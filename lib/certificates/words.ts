import { z } from "zod";
import { communeName } from "@/lib/communes/name";
import type { CommuneKind } from "@/lib/db/generated/enums";
import type { CalendarDate } from "@/lib/text/dates";

/** What stands on a certificate, kept with it as it was drawn. */
export const wordsSchema = z.object({
  version: z.literal(1),
  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MƯỜNG BÚ" */
  authority: z.string(),
  /** "TẶNG", "TẶNG DANH HIỆU" */
  verb: z.string(),
  /** "GIẤY KHEN", "CHIẾN SĨ THI ĐUA CƠ SỞ" */
  title: z.string(),
  honorific: z.string(),
  name: z.string(),
  /** chức danh, đơn vị công tác, địa chỉ */
  details: z.string(),
  citation: z.string(),
  /** For who checks it: the unit, never an address. */
  unit: z.string(),
  award: z.string(),
  decisionNumber: z.string(),
  decisionOn: z.string(),
  placeName: z.string(),
  signerPosition: z.string(),
  signerName: z.string(),
  communeName: z.string(),
  communeCode: z.string(),
});

export type CertificateWords = z.output<typeof wordsSchema>;

/** Which of the many: the golden book's number, the issue, and the code in its address. */
export type CertificateMarks = { bookNumber: number; issue: number; code: string };

type Facts = {
  commune: { kind: CommuneKind; name: string; code: string; placeName: string };
  award: { key: string; name: string; isTitle: boolean };
  item: { honorific: string; name: string; post: string; place: string; citation: string };
  unit: string;
  decision: { number: string; on: CalendarDate };
  signer: { lines: readonly string[]; name: string };
};

/** The words of a certificate, from the item of a decision (Điều 104 NĐ 98/2023, DOMAIN §7). */
export function certificateWords(facts: Facts): CertificateWords {
  const { commune, award, item, decision, signer } = facts;
  return {
    version: 1,
    authority: `Chủ tịch Ủy ban nhân dân ${communeName(commune)}`.toUpperCase(),
    verb: award.isTitle ? "TẶNG DANH HIỆU" : "TẶNG",
    title: award.name.toUpperCase(),
    honorific: item.honorific.trim(),
    name: item.name.trim(),
    details: detailsOf(item),
    citation: item.citation.trim(),
    unit: facts.unit.trim(),
    award: award.key,
    decisionNumber: decision.number,
    decisionOn: decision.on,
    placeName: commune.placeName,
    signerPosition: signer.lines.join("\n").toUpperCase(),
    signerName: signer.name.trim(),
    communeName: communeName(commune),
    communeCode: commune.code,
  };
}

export const detailsOf = ({ post, place }: { post: string; place: string }) =>
  [post, place]
    .map((each) => each.trim())
    .filter(Boolean)
    .join(", ");

/** "ngày 05 tháng 6 năm 2026": days under ten and the months 1, 2 with a nought (NĐ 30/2020, Phụ lục I, II.4). */
export function dateInWords(date: CalendarDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const written = Number(month) < 3 ? month : String(Number(month));
  return `ngày ${day} tháng ${written} năm ${year}`;
}

/** "3"; "3 (cấp lại lần 1)". */
export function bookNumberInWords({ bookNumber, issue }: Omit<CertificateMarks, "code">): string {
  return issue === 1 ? String(bookNumber) : `${bookNumber} (cấp lại lần ${issue - 1})`;
}
