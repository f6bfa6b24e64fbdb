import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { CovenantStatus } from "@/components/pledges/covenant-status";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { findDemandsFor } from "@/lib/pledges/covenants/demands-for";
import { canWriteCovenant } from "@/lib/pledges/covenants/policy";
import { listCovenants } from "@/lib/pledges/covenants/queries";
import { loadCampaign } from "../load-campaign";

type Props = PageProps<"/campaigns/[campaignId]/covenants">;

export const metadata: Metadata = { title: "Giao ước thi đua" };

export default async function CovenantsPage({ params }: Props) {
  const { actor, campaign } = await loadCampaign(params);
  const now = new Date();
  const covenants = await listCovenants(actor, campaign.id, now);
  const demands = await findDemandsFor(actor, campaign.id, now);
  const mayWrite = canWriteCovenant(actor).allowed && demands?.isOpen;
  const add = mayWrite && (
    <ButtonLink href={`/covenants/new?campaign=${campaign.id}`}>Lập giao ước</ButtonLink>
  );
  return (
    <>
      <CampaignHeading campaign={campaign} side="covenants" actions={covenants.length > 0 && add} />
      {covenants.length === 0 ? (
        <EmptyState title="Chưa có giao ước nào." action={add}>
          {mayWrite
            ? "Các đơn vị cùng cụm, khối cam kết với nhau và cùng ký: chọn đơn vị, ghi các điều cam kết, từng đơn vị ký ngay trên điện thoại."
            : "Giao ước do thường trực thi đua lập khi phong trào còn nhận đăng ký."}
        </EmptyState>
      ) : (
        <Table
          caption="Giao ước của phong trào"
          hideCaption
          columns={[
            {
              key: "name",
              header: "Cụm, khối",
              cell: ({ id, name }) => <Link href={`/covenants/${id}`}>{name}</Link>,
            },
            {
              key: "units",
              header: "Các đơn vị",
              cell: ({ parties }) => parties.map(({ unit }) => unit.name).join(", "),
            },
            {
              key: "status",
              header: "Ký",
              cell: ({ signed, parties }) => (
                <CovenantStatus signed={signed} parties={parties.length} />
              ),
            },
          ]}
          rows={covenants}
          rowKey={({ id }) => id}
        />
      )}
    </>
  );
}
