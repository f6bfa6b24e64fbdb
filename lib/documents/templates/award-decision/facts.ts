import type { Signature } from "@/lib/documents/model";
import type { CalendarDate } from "@/lib/text/dates";

/** Where somebody stands in the list of a paper about awards. */
export type ListPart = "COLLECTIVE" | "HOUSEHOLD" | "PERSON";

export type ListedAward = {
  part: ListPart;
  /** "Ông", "Bà"; may be empty. */
  honorific: string;
  name: string;
  post: string;
  /** đơn vị công tác, nơi ở */
  place: string;
  /** "Giấy khen", "Lao động tiên tiến" */
  award: string;
  /** A title of emulation (danh hiệu), not a form of commendation. */
  isTitle: boolean;
  citation: string;
  /** Thousandths of the base salary; null: no money by rule. */
  coefficient: number | null;
  /** Why no money goes with it, or less. */
  moneyNote: string;
  /** "Hội đồng đề nghị khen: 9/11 phiếu (81,81%)"; "" where it was not asked. */
  councilResult: string;
};

export type AwardPaperFacts = {
  commune: {
    /** "ỦY BAN NHÂN DÂN", "XÃ …" */
    agency: readonly string[];
    /** "xã Mường Thử" */
    name: string;
    /** "xã" */
    kind: string;
    place: string;
    /** "Phòng Văn hóa - Xã hội" */
    standingBody: string;
  };
  /** As they follow "Căn cứ". */
  legalBases: readonly string[];
  /** "Về việc tặng Giấy khen …" */
  subject: string;
  /** Of the standing body; its number may not be known yet. */
  request: { number: string; on: CalendarDate | null };
  /** The days on which the Council considered them. */
  councilDays: readonly CalendarDate[];
  /** In the order of the list, which is their number in the golden book. */
  items: readonly ListedAward[];
  signature: Signature;
};
