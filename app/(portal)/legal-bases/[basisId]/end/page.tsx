import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { idParam } from "@/lib/web/id-param";
import { loadBasis } from "../load-basis";
import { EndForm } from "./end-form";

export const metadata: Metadata = { title: "Ghi ngày hết hiệu lực" };

export default async function EndLegalBasisPage({
  params,
}: PageProps<"/legal-bases/[basisId]/end">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ghi ngày hết hiệu lực" />
        <p>Chưa ghi được.</p>
        <EndForm
          key="form"
          basis={{ id: idParam((await params).basisId), version: 0 }}
          fields={{ effectiveTo: "", replacedBy: "" }}
        />
      </>
    );
  }
  const { id, version, symbol, citation, replacedBy } = await loadBasis(params);
  return (
    <>
      <Breadcrumbs items={[{ label: "Căn cứ pháp lý", href: "/legal-bases" }]} />
      <PageHeading title={`${symbol} hết hiệu lực`} />
      <InsetText>
        <p>{citation}</p>
      </InsetText>
      <EndForm
        key="form"
        basis={{ id, version }}
        fields={{ effectiveTo: "", replacedBy: replacedBy ?? "" }}
      />
    </>
  );
}
