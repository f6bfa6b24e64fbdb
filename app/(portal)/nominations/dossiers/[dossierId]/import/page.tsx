import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canWriteDossier } from "@/lib/nominations/dossiers/policy";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDossier } from "../load-dossier";
import { NomineeImportForm } from "./import-form";

export const metadata: Metadata = { title: "Nhập đề nghị từ bảng Excel" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/import">;

/** Many nominees at once, from a table. */
export default async function ImportNomineesPage({ params }: Props) {
  const title = "Nhập đề nghị từ bảng Excel";
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title={title} />
        <NomineeImportForm key="import" dossierId={idParam((await params).dossierId)} />
      </>
    );
  }
  const { actor, dossier } = await loadDossier(params);
  const own = `/nominations/dossiers/${dossier.id}`;
  if (!canWriteDossier(actor, dossier).allowed) redirect(own as Route);
  return (
    <>
      <Breadcrumbs items={crumbsTo(dossier, "Nhập từ Excel")} />
      <PageHeading title={title} caption={dossier.title} />
      <p className="max-w-[68ch]">
        Tải <a href={`${own}/import/template.xlsx`}>tệp mẫu</a>, điền rồi chọn ở dưới; bảng theo mẫu
        của tỉnh cũng đọc được, cột thứ tự nào cũng được. Nhập cả bảng một lần, hoặc không nhập gì.
        Người đã có trong hồ sơ thì giữ nguyên. Hai người trùng họ tên thì thêm cột «Ngày sinh».
      </p>
      <NomineeImportForm key="import" dossierId={dossier.id} />
    </>
  );
}
