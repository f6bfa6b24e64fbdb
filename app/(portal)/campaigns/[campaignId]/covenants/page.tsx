import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { CovenantStatus } from "@/components/pledges/covenant-status";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { canWriteCovenant } from "@/lib/pledges/covenants/policy";
import { listCovenants } from "@/lib/pledges/covenants/queries";
import { loadCampaign } from "./load-covenants";

type Props = PageProps<"/campaigns/[campaignId]/covenants">;

export const metadata: Metadata = { title: "Giao ước thi đua" };

export default async function CovenantsPage({ params }: Props) {
  const { actor, campaignId, demands } = await loadCampaign(params);
  const covenants = await listCovenants(actor, campaignId, new Date());
  const mayWrite = canWriteCovenant(actor).allowed && demands.isOpen;
  const add = mayWrite && (
    <ButtonLink href={`/covenants/new?campaign=${campaignId}`}>Lập giao ước</ButtonLink>
  );
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Phong trào", href: "/campaigns" },
          { label: demands.campaign.title, href: `/campaigns/${campaignId}` },
        ]}
      />
      <PageHeading
        title="Giao ước thi đua"
        lead="Các đơn vị cùng cụm, khối hứa với nhau và cùng ký."
        actions={covenants.length > 0 && add}
      />
      <Flash />
      {covenants.length === 0 ? (
        <EmptyState title="Chưa có giao ước nào." action={add}>
          {mayWrite
            ? "Chọn các đơn vị của một cụm, ghi các điều cùng hứa; từng đơn vị ký ngay trên điện thoại."
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
