import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { isSignedOutPost } from "@/lib/auth/session";
import { lineField, type ReportFields } from "@/lib/pledges/reports/fields";
import { canWriteReport } from "@/lib/pledges/reports/policy";
import type { ReportDetail } from "@/lib/pledges/reports/queries";
import { idParam } from "@/lib/web/id-param";
import { loadReport } from "../load-report";
import { ReportTop } from "../report-top";
import { editedLine } from "./edited-lines";
import { ReportForm } from "./report-form";
import { SignedOutReport } from "./signed-out-report";

export const metadata: Metadata = { title: "Ghi báo cáo kết quả" };

type Props = PageProps<"/reports/[reportId]/edit">;

export default async function EditReportPage({ params, searchParams }: Props) {
  const reportId = idParam((await params).reportId);
  if (await isSignedOutPost()) return <SignedOutReport reportId={reportId} />;
  const found = await loadReport(params);
  const { actor, report } = found;
  if (!canWriteReport(actor, report, report.lineage).allowed) redirect(`/reports/${reportId}`);
  const { saved } = await searchParams;
  const of = (isMeasured: boolean) =>
    report.lines
      .filter(({ measure }) => (measure !== "") === isMeasured)
      .map((line) => editedLine(line, report));
  return (
    <>
      <ReportTop {...found} />
      <ReportForm
        key={String(saved)}
        reportId={reportId}
        version={report.version}
        fields={fieldsOf(report)}
        figures={of(true)}
        promises={of(false)}
      />
    </>
  );
}

function fieldsOf({ results, difficulties, proposals, lines }: ReportDetail): ReportFields {
  return {
    results,
    difficulties,
    proposals,
    ...Object.fromEntries(
      lines.flatMap(({ id, written, words }) => [
        [lineField(id, "value"), written],
        [lineField(id, "words"), words],
      ]),
    ),
  };
}
