import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { canKeepLegalBases } from "@/lib/communes/legal-bases-policy";
import { findLegalBasis } from "@/lib/communes/legal-bases-queries";
import { idParam } from "@/lib/web/id-param";
import { addLegalBasisAction } from "../actions";
import { fieldsOf } from "../fields-of";
import { LegalBasisForm } from "../legal-basis-form";

export const metadata: Metadata = { title: "Thêm căn cứ" };

export default async function NewLegalBasisPage({ searchParams }: PageProps<"/legal-bases/new">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm căn cứ của xã" />
        <p>Chưa thêm được.</p>
        <LegalBasisForm key="form" action={addLegalBasisAction} fields={fieldsOf(null)} />
      </>
    );
  }
  const actor = await requireActor();
  if (!canKeepLegalBases(actor).allowed) forbidden();
  const { from } = await searchParams;
  const basis = typeof from === "string" ? await findLegalBasis(actor, idParam(from)) : null;
  if (typeof from === "string" && !basis) notFound();
  return (
    <>
      <Breadcrumbs items={[{ label: "Căn cứ pháp lý", href: "/legal-bases" }]} />
      <PageHeading
        title={basis ? `Bản riêng của xã cho ${basis.symbol}` : "Thêm căn cứ của xã"}
        lead={
          basis
            ? "Dòng này dùng thay dòng chung cả nước cùng số, ký hiệu, chỉ ở xã mình."
            : "Quy định của tỉnh, nghị quyết của Đảng ủy, Hội đồng nhân dân xã và văn bản khác mà xã hay dẫn."
        }
      />
      <LegalBasisForm key="form" action={addLegalBasisAction} fields={fieldsOf(basis)} />
    </>
  );
}
