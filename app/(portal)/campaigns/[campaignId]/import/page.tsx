import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { listTables, type TableOption } from "@/lib/pledges/exchange/export-tables";
import { importLimits, whatKey } from "@/lib/pledges/exchange/schema";
import { canEnterFromPaper } from "@/lib/pledges/policy";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../load-campaign";
import { TableForm } from "./table-form";
import { TableList } from "./table-list";

export const metadata: Metadata = { title: "Bảng Excel" };

type Props = PageProps<"/campaigns/[campaignId]/import">;

/** The tables of a campaign, out and in; `?what=` is the one to import. */
export default async function TablesPage({ params, searchParams }: Props) {
  const { what } = await searchParams;
  if (await isSignedOutPost()) {
    const campaignId = idParam((await params).campaignId);
    return (
      <>
        <PageHeading title="Nhập từ bảng Excel" />
        <TableForm
          key="import"
          campaignId={campaignId}
          what={String(what ?? "")}
          noun=""
          limits={importLimits}
        />
      </>
    );
  }
  const { actor, campaign } = await loadCampaign(params);
  const tables = await listTables(actor, campaign.id, new Date());
  const mayImport = canEnterFromPaper(actor).allowed && campaign.state !== "REVIEWED";
  if (what === undefined) {
    return (
      <>
        <CampaignHeading campaign={campaign} side="board" title="Bảng Excel" />
        {tables.length === 0 ? (
          <NoIssuedPlan />
        ) : (
          <TableList campaignId={campaign.id} tables={tables} mayImport={mayImport} />
        )}
      </>
    );
  }
  if (!mayImport) forbidden();
  const table = tables.find((one) => whatKey(one.what) === what);
  if (!table) notFound();
  return <Import campaign={campaign} table={table} />;
}

type ImportProps = {
  campaign: Parameters<typeof CampaignHeading>[0]["campaign"];
  table: TableOption;
};

function Import({ campaign, table: { what, name } }: ImportProps) {
  const noun = what.kind === "pledge" ? "bản đăng ký" : "báo cáo";
  return (
    <>
      <CampaignHeading
        campaign={campaign}
        side="board"
        title={`Nhập từ Excel: ${name}`}
        steps={[{ label: "Bảng Excel", href: `/campaigns/${campaign.id}/import` }]}
      />
      <p className="max-w-[68ch]">
        Tải{" "}
        <a href={`/campaigns/${campaign.id}/template.xlsx?what=${whatKey(what)}`}>
          tệp mẫu của {what.kind === "pledge" ? "đợt" : "kỳ"} này
        </a>
        , đã có tên đơn vị và chỉ tiêu; điền rồi chọn ở dưới. Nhập cả tệp một lần, hoặc không nhập
        gì; mỗi {noun} ghi rõ nhập hộ từ tệp nào. Đơn vị để trống thì không nhập.
        {what.kind === "pledge" && " Cá nhân, hộ gia đình đăng ký không đi theo bảng này."}
      </p>
      <TableForm
        key="import"
        campaignId={campaign.id}
        what={whatKey(what)}
        noun={noun}
        limits={importLimits}
      />
    </>
  );
}
