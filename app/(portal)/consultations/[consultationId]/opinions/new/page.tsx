import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { nomineeChoices } from "@/components/consultations/opinion-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { newId } from "@/lib/text/new-id";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadConsultation } from "../../load-consultation";
import { EnterForm } from "./enter-form";

export const metadata: Metadata = { title: "Ghi ý kiến" };

type Props = PageProps<"/consultations/[consultationId]/opinions/new">;

export default async function EnterOpinionPage({ params }: Props) {
  if (await isSignedOutPost()) {
    const consultationId = idParam((await params).consultationId);
    return (
      <>
        <PageHeading title="Ghi ý kiến" />
        <EnterForm id={newId()} consultationId={consultationId} nominees={[]} />
      </>
    );
  }
  const { consultation } = await loadConsultation(params);
  if (consultation.concludedAt) forbidden();
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(consultation), { label: "Ghi ý kiến" }]} />
      <PageHeading
        title="Ghi ý kiến nhận bằng giấy, bằng lời"
        lead="Ghi đúng lời người có ý kiến. Chỉ thường trực thi đua đọc được."
      />
      <EnterForm
        id={newId()}
        consultationId={consultation.id}
        nominees={nomineeChoices(consultation)}
      />
    </>
  );
}
