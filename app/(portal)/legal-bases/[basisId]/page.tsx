import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Details } from "@/components/ui/details";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { idParam } from "@/lib/web/id-param";
import { correctLegalBasisAction } from "../actions";
import { fieldsOf } from "../fields-of";
import { LegalBasisForm } from "../legal-basis-form";
import { loadBasis } from "./load-basis";
import { RemoveForm } from "./remove-form";

export const metadata: Metadata = { title: "Sửa căn cứ" };

export default async function LegalBasisPage({ params }: PageProps<"/legal-bases/[basisId]">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Sửa căn cứ" />
        <p>Chưa lưu được.</p>
        <LegalBasisForm
          key="form"
          action={correctLegalBasisAction}
          fields={fieldsOf(null)}
          basis={{ id: idParam((await params).basisId), version: 0 }}
        />
      </>
    );
  }
  const basis = await loadBasis(params);
  const { id, version, symbol } = basis;
  return (
    <>
      <Breadcrumbs items={[{ label: "Căn cứ pháp lý", href: "/legal-bases" }]} />
      <PageHeading title={`Sửa căn cứ ${symbol}`} />
      <LegalBasisForm
        key="form"
        action={correctLegalBasisAction}
        fields={fieldsOf(basis)}
        basis={{ id, version }}
      />
      <Details summary="Ghi nhầm, không phải căn cứ của xã?">
        <RemoveForm basis={{ id, version }} />
      </Details>
    </>
  );
}
