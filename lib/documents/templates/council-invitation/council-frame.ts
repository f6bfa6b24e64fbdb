import type { Signature } from "@/lib/documents/model";
import { agencyBelow } from "../letterhead";

/** What every paper of the Council needs to know of the commune. */
export type CouncilCommune = {
  /** "xã Mường Bú" */
  name: string;
  headerLines: readonly string[];
  placeName: string;
};

/** Somebody who signs or sits: their post in the Council and in the agency. */
export type CouncilPerson = {
  name: string;
  /** "Phó Chủ tịch Hội đồng" */
  post: string;
  /** "Phó Chủ tịch Ủy ban nhân dân xã" */
  position: string;
};

/**
 * The Council names itself (a line breaks before "THI ĐUA", never at the hyphen) below the committee (NĐ 30/2020, Phụ
 * lục I, II.2; it numbers its own papers, II.3a).
 */
export const councilAgency = ({ headerLines }: CouncilCommune) =>
  agencyBelow(headerLines, "HỘI ĐỒNG THI\u00a0ĐUA\u00a0-\u00a0KHEN\u00a0THƯỞNG");

/** Signs for the Council: its Chair, or a vice-chair for the Chair, with their post in the agency above the name. */
export function councilSignature({ name, post, position }: CouncilPerson): Signature {
  const isDeputy = /^phó/iu.test(post);
  return {
    lines: ["TM. HỘI ĐỒNG", ...(isDeputy ? ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"] : ["CHỦ TỊCH"])],
    ...(position && { otherPost: position }),
    name,
  };
}

/** "Lò Văn Thử, Trưởng phòng Văn hóa - Xã hội, Ủy viên" */
export function personInWords({ name, post, position }: CouncilPerson): string {
  return [name, position, post].filter((part) => part !== "").join(", ");
}
