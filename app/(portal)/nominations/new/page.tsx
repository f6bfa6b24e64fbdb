import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost, requireActor } from "@/lib/auth/session";
import { findOwnUnitName } from "@/lib/campaigns/duties/queries";
import { listNominatedCampaigns, listNominatingUnits } from "@/lib/nominations/dossiers/campaigns";
import { canEnterFromPaper, canWriteForUnit } from "@/lib/pledges/policy";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { BeginForm } from "./begin-form";

export const metadata: Metadata = { title: "Lập hồ sơ đề nghị khen" };

/** `?paper=1` for the office that enters from paper, `?campaign=` chooses beforehand. */
export default async function NewDossierPage({ searchParams }: PageProps<"/nominations/new">) {
  const { paper, campaign = "" } = await searchParams;
  const today = calendarDate(new Date());
  const usual = {
    type: campaign ? "CAMPAIGN" : "",
    campaignId: String(campaign),
    procedure: "FULL",
    shortGround: "",
    achievedFrom: formatDate(`${today.slice(0, 4)}-01-01`),
    achievedTo: formatDate(today),
  };
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Lập hồ sơ đề nghị khen" />
        <BeginForm dossierId={newId()} campaigns={[]} usual={usual} fromPaper={null} />
      </>
    );
  }
  const actor = await requireActor();
  const isFromPaper = canEnterFromPaper(actor).allowed && (paper === "1" || !actor.unitId);
  if (!isFromPaper && !canWriteForUnit(actor).allowed) forbidden();
  const campaigns = await listNominatedCampaigns(actor, new Date());
  const units = isFromPaper ? await listNominatingUnits(actor) : [];
  return (
    <>
      <Breadcrumbs
        items={[{ label: "Đề nghị khen", href: "/nominations" }, { label: "Lập hồ sơ" }]}
      />
      <PageHeading
        title={isFromPaper ? "Nhập hộ hồ sơ đề nghị khen từ bản giấy" : "Lập hồ sơ đề nghị khen"}
        caption={isFromPaper ? undefined : await findOwnUnitName(actor)}
        lead={
          isFromPaper
            ? "Bản ghi nói rõ ai nhập hộ, từ bản giấy nào; kèm bản chụp hoặc bản quét."
            : "Một hồ sơ cho một lần họp xét; trong đó đề nghị một hoặc nhiều người, hộ, tập thể."
        }
      />
      <BeginForm
        dossierId={newId()}
        campaigns={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        usual={usual}
        fromPaper={
          isFromPaper ? { units: units.map(({ id, name }) => ({ value: id, label: name })) } : null
        }
      />
    </>
  );
}
