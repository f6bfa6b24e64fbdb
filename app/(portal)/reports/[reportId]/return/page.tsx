import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canReturnReport } from "@/lib/pledges/reports/policy";
import { idParam } from "@/lib/web/id-param";
import { loadReport } from "../load-report";
import { ReportTop } from "../report-top";
import { ReturnForm } from "./return-form";

export const metadata: Metadata = { title: "Trả lại báo cáo" };

type Props = PageProps<"/reports/[reportId]/return">;

export default async function ReturnReportPage({ params }: Props) {
  const reportId = idParam((await params).reportId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Trả lại để bổ sung" />
        <ReturnForm reportId={reportId} version={1} />
      </>
    );
  }
  const found = await loadReport(params);
  const { actor, report } = found;
  if (!canReturnReport(actor, report).allowed) redirect(`/reports/${reportId}`);
  return (
    <>
      <ReportTop {...found} title="Trả lại để bổ sung" />
      {report.state === "ACCEPTED" && (
        <p>
          Báo cáo này đã nhận. Trả lại thì số liệu của nó không còn tính vào kết quả chung cho tới
          khi nhận lại.
        </p>
      )}
      <ReturnForm reportId={reportId} version={report.version} />
    </>
  );
}
