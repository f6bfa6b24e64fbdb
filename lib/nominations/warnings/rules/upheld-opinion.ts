import type { NominationFacts } from "@/lib/nominations/warnings/facts";
import type { Warning } from "@/lib/nominations/warnings/warning";

export const upheldFingerprint = (opinionId: string) => `upheld-opinion:${opinionId}`;

/** What the public said of it and the office found true stands in the way until it is said why it is considered still. */
export function upheldOpinion({ upheld }: NominationFacts): Warning[] {
  return upheld.map(({ id, number, basis, href }) => ({
    rule: "upheld-opinion",
    severity: "BLOCK",
    sentence: `Ý kiến nhân dân ${number} về đối tượng này đã được kết luận là đúng. Kết luận không đủ điều kiện, tạm dừng xét, hoặc ghi vì sao vẫn xét.`,
    legalBasis: basis,
    fingerprint: upheldFingerprint(id),
    ...(href && { link: { label: `Ý kiến ${number}`, href } }),
  }));
}
