import { StatusTag } from "@/components/ui/status-tag";

/** How far the signing of a covenant is. */
export function CovenantStatus({ signed, parties }: { signed: number; parties: number }) {
  if (signed === parties) return <StatusTag tone="done">Đã ký đủ</StatusTag>;
  return (
    <StatusTag tone="waiting" detail={`${signed}/${parties} đơn vị đã ký`}>
      Chờ ký
    </StatusTag>
  );
}
