import { FileDown } from "lucide-react";
import type { Metadata } from "next";
import { LineCorrections } from "@/components/pledges/line-corrections";
import { PhotoList } from "@/components/pledges/photo-list";
import { ReportLines } from "@/components/pledges/report-lines";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import { SummaryList } from "@/components/ui/summary-list";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { wordsLabels, wordsParts } from "@/lib/pledges/reports/fields";
import {
  canAcceptReport,
  canAskCorrection,
  canCorrect,
  canRecallReport,
  canReturnReport,
  canWriteReport,
} from "@/lib/pledges/reports/policy";
import type { ReportDetail } from "@/lib/pledges/reports/queries";
import { capitalised } from "@/lib/text/capitalised";
import { formatLongDate, formatMoment } from "@/lib/text/dates";
import { loadReport } from "./load-report";
import { AcceptForm, RecallForm } from "./move-forms";
import { ReportTop } from "./report-top";

type Props = PageProps<"/reports/[reportId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { report } = await loadReport(params);
  return { title: `Báo cáo ${report.periodName}, ${report.unit.name}` };
}

/** A report as it stands: for its unit, and for who takes it. */
export default async function ReportPage({ params }: Props) {
  const found = await loadReport(params);
  const { actor, now, report } = found;
  const { id: reportId, version, lineage } = report;
  const may = {
    write: canWriteReport(actor, report, lineage).allowed,
    recall: canRecallReport(actor, report, lineage).allowed,
    accept: canAcceptReport(actor, report).allowed,
    giveBack: canReturnReport(actor, report).allowed,
    correct: canCorrect(actor, report).allowed,
    ask: canAskCorrection(actor, report, lineage).allowed,
  };
  const corrected = report.lines.filter(({ corrections }) => corrections.length > 0);
  return (
    <>
      <ReportTop {...found} />
      {may.recall && !may.accept && (
        <InsetText>
          <p>
            Thường trực thi đua xem rồi nhận, hoặc trả lại kèm lý do; kết quả báo ở mục Thông báo.
            Chưa nhận thì còn rút về sửa được. Hỏi: {contactWords(await findContact(actor, now))}.
          </p>
        </InsetText>
      )}
      {(may.write || may.accept || may.giveBack || may.recall) && (
        <ButtonGroup>
          {may.write && (
            <ButtonLink href={`/reports/${reportId}/edit`}>Ghi tiếp báo cáo</ButtonLink>
          )}
          {may.accept && <AcceptForm reportId={reportId} version={version} />}
          {may.giveBack && (
            <ButtonLink href={`/reports/${reportId}/return`} variant="secondary">
              Trả lại để bổ sung
            </ButtonLink>
          )}
          {may.recall && <RecallForm reportId={reportId} version={version} />}
        </ButtonGroup>
      )}
      <SummaryList rows={factsOf(report)} />
      <section aria-labelledby="lines-title" className="stack-tight">
        <h2 id="lines-title">Kết quả so với đăng ký</h2>
        {report.lines.length > 0 ? (
          <ReportLines lines={report.lines} />
        ) : (
          <p className="text-muted">Kế hoạch không có chỉ tiêu nào của đơn vị.</p>
        )}
        {(may.correct || may.ask) && (
          <ButtonGroup>
            <ButtonLink href={`/reports/${reportId}/correct`} variant="secondary">
              {may.correct ? "Đính chính số liệu" : "Xin đính chính số liệu"}
            </ButtonLink>
          </ButtonGroup>
        )}
      </section>
      {corrected.length > 0 && (
        <section aria-labelledby="corrections-title" className="stack-tight">
          <h2 id="corrections-title">Đính chính</h2>
          {corrected.map(({ id, indicator, measure, corrections }) => (
            <div key={id} className="stack-tight">
              <h3>{capitalised(indicator)}</h3>
              <LineCorrections measure={measure} corrections={corrections} />
              {may.correct &&
                corrections
                  .filter((correction) => correction.state === "PENDING")
                  .map((correction) => (
                    <ButtonGroup key={correction.id}>
                      <ButtonLink href={`/reports/${reportId}/correct?decide=${correction.id}`}>
                        Trả lời đề nghị đính chính
                      </ButtonLink>
                    </ButtonGroup>
                  ))}
            </div>
          ))}
        </section>
      )}
      {wordsParts
        .filter((part) => report[part])
        .map((part) => (
          <section key={part} aria-labelledby={`${part}-title`} className="stack-tight">
            <h2 id={`${part}-title`}>{wordsLabels[part]}</h2>
            <p className="max-w-[68ch] whitespace-pre-line">{report[part]}</p>
          </section>
        ))}
      {report.photos.length > 0 && (
        <section aria-labelledby="photos-title" className="stack-tight">
          <h2 id="photos-title">Ảnh</h2>
          <PhotoList photos={report.photos} />
        </section>
      )}
      <ButtonGroup>
        <ButtonLink href={`/reports/${reportId}/paper.pdf`} icon={FileDown} variant="secondary">
          Tải tệp PDF
        </ButtonLink>
        <ButtonLink href={`/reports/${reportId}/paper.docx`} icon={FileDown} variant="secondary">
          Tải tệp Word
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}

function factsOf(report: ReportDetail) {
  const { receipt, submittedAt, submittedBy, dueOn, lateReason, state, movedBy, movedAt } = report;
  const isHandedIn = state !== "DRAFT" && submittedAt && submittedBy;
  return [
    { label: "Hạn nộp", value: formatLongDate(dueOn) },
    ...(isHandedIn
      ? [
          { label: "Biên nhận số", value: receipt },
          {
            label: "Người nộp",
            value: `${submittedBy.user.name}, ${submittedBy.position}, ${formatMoment(submittedAt)}`,
          },
        ]
      : []),
    ...(isHandedIn && lateReason ? [{ label: "Nộp muộn, lý do", value: lateReason }] : []),
    ...(state === "ACCEPTED"
      ? [{ label: "Người nhận", value: `${movedBy.user.name}, ${formatMoment(movedAt)}` }]
      : []),
  ];
}
