/** What becomes of a certificate, in the order in which one outweighs another. */
export type Standing = "REVOKED" | "REISSUED" | "VOIDED" | "VALID";

type Facts = {
  issue: number;
  voidedAt: Date | null;
  item: {
    revokedAt: Date | null;
    certificates: readonly { issue: number }[];
    decision: { state: string };
  };
};

/** `item.certificates`: all of the item, or at least the latest. */
export function standingOf({ issue, voidedAt, item }: Facts): Standing {
  if (item.revokedAt !== null || item.decision.state === "REVOKED") return "REVOKED";
  if (voidedAt === null) return "VALID";
  return item.certificates.some((other) => other.issue > issue) ? "REISSUED" : "VOIDED";
}

export const standingLabels: Record<Standing, string> = {
  VALID: "Còn giá trị",
  VOIDED: "Đã hủy",
  REISSUED: "Đã hủy, có bản cấp lại",
  REVOKED: "Khen thưởng đã bị hủy bỏ",
};
