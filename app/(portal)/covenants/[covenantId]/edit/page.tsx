import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findDemandsFor } from "@/lib/pledges/covenants/demands-for";
import { canWriteCovenant } from "@/lib/pledges/covenants/policy";
import { covenantChoices } from "../../choices";
import { CovenantForm } from "../../covenant-form";
import { SignedOutCovenant } from "../../signed-out-covenant";
import { loadCovenant } from "../load-covenant";

type Props = PageProps<"/covenants/[covenantId]/edit">;

export const metadata: Metadata = { title: "Sửa giao ước thi đua" };

export default async function EditCovenantPage({ params }: Props) {
  if (await isSignedOutPost()) return <SignedOutCovenant />;
  const { actor, covenant } = await loadCovenant(params);
  if (!canWriteCovenant(actor).allowed) forbidden();
  const now = new Date();
  const { id, campaignId, version, round, name, content, leadUnitId, parties, signed } = covenant;
  const demands = await findDemandsFor(actor, campaignId, now);
  if (!demands) notFound();
  return (
    <>
      <Breadcrumbs items={[{ label: `Giao ước ${name}`, href: `/covenants/${id}` }]} />
      <PageHeading title="Sửa giao ước thi đua" lead={demands.campaign.title} />
      {signed > 0 ? (
        <InsetText>
          <p>Đã có đơn vị ký nên lời giao ước giữ nguyên. Muốn sửa thì mở lại ở trang giao ước.</p>
        </InsetText>
      ) : (
        <CovenantForm
          key="form"
          {...covenantChoices(demands, now)}
          covenant={{
            campaignId,
            covenantId: id,
            version,
            round,
            name,
            content,
            leadUnitId,
            unitIds: parties.map(({ unitId }) => unitId),
          }}
        />
      )}
    </>
  );
}
