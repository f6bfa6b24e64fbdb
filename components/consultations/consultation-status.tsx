import { StatusTag } from "@/components/ui/status-tag";
import type { ConsultationDetail } from "@/lib/appraisals/consultation/queries";

type ConsultationStatusProps = {
  standing: ConsultationDetail["standing"];
  /** Opinions that have no answer yet. */
  waiting: number;
};

/** Whether people may still speak, and whether the office owes an answer. */
export function ConsultationStatus({ standing, waiting }: ConsultationStatusProps) {
  const detail = waiting > 0 ? `${waiting} ý kiến chưa trả lời` : undefined;
  if (standing === "concluded") return <StatusTag tone="done">Đã kết thúc</StatusTag>;
  if (standing === "over") {
    return (
      <StatusTag tone="attention" detail={detail}>
        Hết ngày, chờ kết thúc
      </StatusTag>
    );
  }
  return (
    <StatusTag tone={waiting > 0 ? "attention" : "information"} detail={detail}>
      {standing === "coming" ? "Chưa đến ngày" : "Đang nhận ý kiến"}
    </StatusTag>
  );
}
