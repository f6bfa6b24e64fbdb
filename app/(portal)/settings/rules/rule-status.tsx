import { StatusTag } from "@/components/ui/status-tag";
import type { RuleRow } from "@/lib/communes/rules-in-force";
import { writtenDate } from "@/lib/text/calendar";

/** Whose value it is, and whether somebody has read it in the law itself. */
export function RuleStatus({ rule: { isOwn, isVerified } }: { rule: RuleRow }) {
  const whose = isOwn ? "Của xã" : "Chung cả nước";
  return isVerified ? (
    <StatusTag tone="done">{whose}</StatusTag>
  ) : (
    <StatusTag tone="attention" detail={whose}>
      Chưa kiểm chứng
    </StatusTag>
  );
}

/** "từ 01/7/2025 đến hết 30/9/2026" */
export function daysWords({ validFrom, validTo }: Pick<RuleRow, "validFrom" | "validTo">): string {
  const from = validFrom ? `từ ${writtenDate(validFrom)}` : "từ trước";
  return validTo ? `${from} đến hết ${writtenDate(validTo)}` : from;
}
