import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadConsultation } from "../../load-consultation";
import { RemoveForm } from "./remove-form";

export const metadata: Metadata = { title: "Đưa ra khỏi danh sách" };

type Props = PageProps<"/consultations/[consultationId]/remove/[nominationId]">;

export default async function RemoveNomineePage({ params }: Props) {
  const ids = {
    consultationId: idParam((await params).consultationId),
    nominationId: idParam((await params).nominationId),
  };
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Đưa ra khỏi danh sách" />
        <RemoveForm {...ids} />
      </>
    );
  }
  const { consultation } = await loadConsultation(params);
  const item = consultation.items.find(({ nominationId }) => nominationId === ids.nominationId);
  if (!item || item.removedAt || consultation.concludedAt) notFound();
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(consultation), { label: "Đưa ra khỏi danh sách" }]} />
      <PageHeading
        title={`Đưa ${item.name} ra khỏi danh sách`}
        lead="Trang công khai thôi nêu tên ngay. Đề nghị trở lại trạng thái đủ điều kiện, để thẩm định lại, trả lại đơn vị hoặc công khai trong danh sách khác."
      />
      <RemoveForm {...ids} />
    </>
  );
}
