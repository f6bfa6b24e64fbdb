import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { type Contact, contactWords } from "@/lib/campaigns/approval/contact";
import { holdersOf } from "@/lib/campaigns/approval/holder";
import type { SubmissionDetail } from "@/lib/campaigns/approval/queries";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { formatLongDate, formatMoment } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";

type ReceiptSummaryProps = {
  plan: PlanDetail;
  submission: SubmissionDetail;
  contact: Contact;
  /** Whether who reads this may see by which paper the deputy signs. */
  mayReadDelegations: boolean;
  /** Working days until an answer is due; negative when that day is past. */
  daysLeft: number;
};

/** What was submitted, who has it, what happens next and by when, whom to call. */
export function ReceiptSummary({
  plan,
  submission,
  contact,
  mayReadDelegations,
  daysLeft,
}: ReceiptSummaryProps) {
  const { submittedBy, submittedAt, message, answerDueOn, signer, delegation } = submission;
  const isChecked = submission.checks.every(({ checkedAt }) => checkedAt !== null);
  const holders = holdersOf(submission).map(({ words }) => words);
  return (
    <SummaryList
      rows={[
        { label: "Văn bản", value: plan.title },
        {
          label: "Người trình",
          value: `${submittedBy.user.name}, lúc ${formatMoment(submittedAt)}`,
        },
        ...(message ? [{ label: "Lời trình", value: message }] : []),
        ...(delegation
          ? [
              {
                label: "Người ký",
                value: (
                  <>
                    {signer.user.name}, ký thay Chủ tịch theo {delegation.basis}
                    {mayReadDelegations && (
                      <>
                        {" · "}
                        <Link href="/delegations">Xem việc giao ký thay</Link>
                      </>
                    )}
                  </>
                ),
              },
            ]
          : []),
        { label: "Đang chờ", value: <Lines lines={holders} /> },
        {
          label: "Việc tiếp theo",
          value: (
            <Lines
              lines={[
                ...(isChecked ? [] : ["Hai người soát ký xác nhận nội dung và thể thức."]),
                `${signer.user.name} duyệt, ký${delegation ? " thay Chủ tịch" : ""}, hoặc trả lại kèm lý do.`,
                "Ký rồi, văn thư cấp số, ngày chậm nhất trong ngày làm việc tiếp theo.",
              ]}
            />
          ),
        },
        {
          label: "Trả lời chậm nhất",
          value: `${formatLongDate(readDay(answerDueOn))} · ${daysWords(daysLeft)}`,
        },
        { label: "Hỏi về việc này", value: contactWords(contact) },
      ]}
    />
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return <span className="whitespace-pre-line">{lines.join("\n")}</span>;
}

function daysWords(left: number): string {
  if (left < 0) return `đã quá ${-left} ngày làm việc`;
  return left === 0 ? "hạn hôm nay" : `còn ${left} ngày làm việc`;
}
