import { SummaryList } from "@/components/ui/summary-list";
import type { PledgeRecord } from "@/lib/pledges/pledge/record";
import { receiptNumber } from "@/lib/pledges/receipt-number";
import { formatMoment } from "@/lib/text/dates";

type HandedInProps = { pledge: PledgeRecord; contact: string; isOwn: boolean };

const nextSteps: Record<PledgeRecord["state"], string> = {
  DRAFT: "",
  SUBMITTED: "Thường trực thi đua xem, nhận hoặc trả lại để bổ sung; kết quả báo ở mục Thông báo.",
  RETURNED: "Bổ sung theo lời thường trực rồi nộp lại; giữ số biên nhận này.",
  ACCEPTED: "Thực hiện điều đã đăng ký, báo cáo theo kỳ ở trang Đăng ký, báo cáo.",
  EVALUATED: "Xem đánh giá ở dưới; chưa trả lời thì ghi đồng ý hoặc có ý kiến.",
};

/** The receipt: by which number, when, by whom; what comes next, and whom to call. Its address can be kept. */
export function HandedIn({ pledge, contact, isOwn }: HandedInProps) {
  const { submittedAt, submittedBy, movedAt, movedBy, state } = pledge;
  return (
    <section aria-labelledby="receipt-title" className="stack-tight">
      <h2 id="receipt-title">Biên nhận số {receiptNumber("pledge", pledge)}</h2>
      <SummaryList
        rows={[
          {
            label: "Đã nộp",
            value: submittedAt && `${formatMoment(submittedAt)}, ${submittedBy?.user.name}`,
          },
          ...(pledge.lateReason ? [{ label: "Nộp sau hạn, lý do", value: pledge.lateReason }] : []),
          ...(state === "ACCEPTED"
            ? [{ label: "Đã nhận", value: `${formatMoment(movedAt)}, ${movedBy.user.name}` }]
            : []),
          ...(isOwn
            ? [
                {
                  label: "Việc tiếp theo",
                  value: nextSteps[state],
                },
                { label: "Hỏi về việc này", value: contact },
              ]
            : []),
        ]}
      />
    </section>
  );
}
