import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { amountWords } from "@/lib/pledges/boards/amount-words";
import { lineField, wordsLabels, wordsParts } from "@/lib/pledges/reports/fields";
import { canSubmitReport } from "@/lib/pledges/reports/policy";
import type { ReportLine } from "@/lib/pledges/reports/report-lines";
import { capitalised } from "@/lib/text/capitalised";
import { idParam } from "@/lib/web/id-param";
import { besideWords, totalWords } from "../edit/edited-lines";
import { loadReport } from "../load-report";
import { ReportTop } from "../report-top";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Kiểm tra lại, nộp báo cáo" };

type Props = PageProps<"/reports/[reportId]/check">;

/** Everything that will be handed in, with a way to change each. */
export default async function CheckReportPage({ params }: Props) {
  const reportId = idParam((await params).reportId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Nộp báo cáo" />
        <SubmitForm reportId={reportId} version={1} isLate={false} lateReason="" />
      </>
    );
  }
  const found = await loadReport(params);
  const { actor, report } = found;
  if (!canSubmitReport(actor, report, report.lineage).allowed) redirect(`/reports/${reportId}`);
  const edit = (field: string) => `/reports/${reportId}/edit#${field}`;
  const photos = report.photos.length;
  const [gap] = report.gaps;
  return (
    <>
      <ReportTop {...found} title="Kiểm tra lại rồi nộp" />
      <p>Báo cáo chưa nộp cho tới khi bấm nút ở cuối trang.</p>
      <SummaryList
        rows={[
          ...report.lines.map((line) => ({
            label: capitalised(line.indicator),
            value: <Said line={line} />,
            changeHref: edit(lineField(line.id, line.measure === "" ? "words" : "value")),
          })),
          ...wordsParts.map((part) => ({
            label: wordsLabels[part],
            value: report[part] && <span className="whitespace-pre-line">{report[part]}</span>,
            changeHref: edit(part),
          })),
          {
            label: "Ảnh",
            value: photos > 0 ? `${photos} ảnh` : null,
            changeHref: `/reports/${reportId}/photos`,
          },
        ]}
      />
      {report.gaps.length > 0 && (
        <InsetText>
          <p className="font-semibold">Còn thiếu trước khi nộp:</p>
          {report.gaps.map((each) => (
            <p key={each}>{each}</p>
          ))}
          <p>
            <Link href={`/reports/${reportId}/edit`} className="tap">
              Ghi tiếp báo cáo
            </Link>
          </p>
        </InsetText>
      )}
      <SubmitForm
        reportId={reportId}
        version={report.version}
        isLate={report.state === "DRAFT" && report.isLate}
        lateReason={report.lateReason}
        refusal={report.closed ? "Phong trào đã khóa nhận, xem lời ở trên." : gap}
      />
    </>
  );
}

function Said({ line }: { line: ReportLine }) {
  const { value, words, measure, earlier } = line;
  const total = value !== null && earlier !== null && `cộng lại ${totalWords(line)}`;
  const beside = [besideWords(line), total];
  return (
    <>
      {value === null && words === "" ? (
        <span className="text-muted">Chưa cung cấp</span>
      ) : (
        <>
          {value !== null && <span>{amountWords(value, measure)}</span>}
          {words && <span className="block whitespace-pre-line">{words}</span>}
        </>
      )}
      <span className="block text-sm text-muted">{beside.filter(Boolean).join(" · ")}</span>
    </>
  );
}
