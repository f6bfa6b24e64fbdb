import { SummaryList } from "@/components/ui/summary-list";
import type { Actor } from "@/lib/auth/actor";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { findRuleBook } from "@/lib/nominations/awards/rules";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { findAnswerDay } from "@/lib/nominations/dossiers/answer-day";
import { handInWords } from "@/lib/nominations/dossiers/hand-in-words";
import type { SeenDossier } from "@/lib/nominations/dossiers/hold";
import { findNoticeDay } from "@/lib/nominations/dossiers/notice-day";
import { formatDate, formatMoment } from "@/lib/text/dates";

type ReceiptProps = { actor: Actor; now: Date; dossier: SeenDossier; isWriter: boolean };

/**
 * By which number it was handed in, when, by whom; what comes next, by when, and whom to call. Its address can be kept.
 */
export async function Receipt({ actor, now, dossier, isWriter }: ReceiptProps) {
  const { submittedAt, submittedBy, lateReason } = dossier;
  if (!submittedAt) return null;
  const waits = dossier.states.includes("SUBMITTED");
  const answerOn = waits ? await findAnswerDay(actor, dossier) : null;
  const notice = await findNoticeDay(actor, dossier);
  const rules = waits && isWriter ? (await findRuleBook(actor, submittedAt)).nomination : null;
  const contact = isWriter ? contactWords(await findContact(actor, now)) : "";
  return (
    <section aria-labelledby="receipt-title" className="stack-tight">
      <h2 id="receipt-title">Biên nhận số {dossierNumber(dossier)}</h2>
      <SummaryList
        rows={[
          { label: "Đã nộp", value: `${formatMoment(submittedAt)}, ${submittedBy?.user.name}` },
          ...(lateReason ? [{ label: "Nộp sau hạn, lý do", value: lateReason }] : []),
          ...(waits && isWriter
            ? [
                {
                  label: "Việc tiếp theo",
                  value:
                    "Thường trực thi đua thẩm định từng đề nghị; đủ thì đưa đi tiếp, thiếu thì trả lại kèm lý do. Kết quả báo ở mục Thông báo.",
                },
              ]
            : []),
          ...(answerOn ? [{ label: "Thẩm định xong chậm nhất", value: formatDate(answerOn) }] : []),
          ...(notice
            ? [
                {
                  label: "Báo kết quả chậm nhất",
                  value: `${formatDate(notice.on)}, cho từng người, tập thể được đề nghị, cả trường hợp không được khen (${notice.days} ngày làm việc từ ngày quyết định; ${notice.legalBasis})`,
                },
              ]
            : []),
          ...(rules ? [{ label: "Bản giấy", value: handInWords(rules) }] : []),
          ...(isWriter ? [{ label: "Hỏi về hồ sơ này", value: contact }] : []),
        ]}
      />
    </section>
  );
}
