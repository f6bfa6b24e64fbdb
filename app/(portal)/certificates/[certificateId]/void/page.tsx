import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canVoidCertificate } from "@/lib/certificates/policy";
import { idParam } from "@/lib/web/id-param";
import { certificateTitle, crumbsTo, loadCertificate } from "../load-certificate";
import { VoidForm } from "./void-form";

export const metadata: Metadata = { title: "Hủy giấy khen" };

type Props = PageProps<"/certificates/[certificateId]/void">;

export default async function VoidPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Hủy giấy khen" />
        <VoidForm certificateId={idParam((await params).certificateId)} />
      </>
    );
  }
  const { actor, certificate } = await loadCertificate(params);
  const verdict = canVoidCertificate(actor, { voidedAt: null });
  if (!verdict.allowed) forbidden();
  const now = canVoidCertificate(actor, certificate);
  const title = certificateTitle(certificate);
  const crumb = { label: title, href: `/certificates/${certificate.id}` };
  return (
    <>
      <Breadcrumbs items={[...crumbsTo(certificate), crumb]} />
      <PageHeading title={`Hủy ${title.toLowerCase()}`} caption={certificate.drawn.words.name} />
      <p className="reading">
        Không khôi phục được. Ai tra mã của bản này được báo là đã hủy; lý do chỉ cán bộ xã đọc
        được.
      </p>
      <VoidForm certificateId={certificate.id} refusal={now.allowed ? undefined : now.reason} />
    </>
  );
}
