import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { PhotoList } from "@/components/pledges/photo-list";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { mostPhotos } from "@/lib/pledges/photos/limits";
import { canWriteReport } from "@/lib/pledges/reports/policy";
import { idParam } from "@/lib/web/id-param";
import { loadReport } from "../load-report";
import { ReportTop } from "../report-top";
import { PhotoForm } from "./photo-form";
import { RemovePhotoForm } from "./remove-photo-form";

export const metadata: Metadata = { title: "Ảnh của báo cáo" };

type Props = PageProps<"/reports/[reportId]/photos">;

export default async function ReportPhotosPage({ params }: Props) {
  const reportId = idParam((await params).reportId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ảnh của báo cáo" />
        <PhotoForm reportId={reportId} isFromPaper={false} />
      </>
    );
  }
  const found = await loadReport(params);
  const { actor, report } = found;
  if (!canWriteReport(actor, report, report.lineage).allowed) redirect(`/reports/${reportId}`);
  const { photos } = report;
  return (
    <>
      <ReportTop {...found} title="Ảnh của báo cáo" />
      {photos.length === 0 && <p className="text-muted">Chưa có ảnh nào.</p>}
      <PhotoList
        photos={photos}
        action={({ id, caption }, index) => (
          <RemovePhotoForm photoId={id} name={caption || String(index + 1)} />
        )}
      />
      {photos.length < mostPhotos ? (
        <PhotoForm
          key={photos.length}
          reportId={reportId}
          isFromPaper={report.isFromPaper && report.fromFile === ""}
        />
      ) : (
        <p>Đã đủ {mostPhotos} ảnh. Muốn thêm, bỏ bớt một ảnh.</p>
      )}
      <ButtonGroup>
        <ButtonLink href={`/reports/${reportId}/check`}>Kiểm tra lại, nộp</ButtonLink>
        <ButtonLink href={`/reports/${reportId}/edit`} variant="secondary">
          Ghi tiếp báo cáo
        </ButtonLink>
      </ButtonGroup>
    </>
  );
}
