import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { listNominatedCampaigns } from "@/lib/nominations/dossiers/campaigns";
import { canWriteDossier } from "@/lib/nominations/dossiers/policy";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { idParam } from "@/lib/web/id-param";
import { crumbsTo, loadDossier } from "../load-dossier";
import { DetailsForm } from "./details-form";

export const metadata: Metadata = { title: "Thông tin chung của hồ sơ" };

type Props = PageProps<"/nominations/dossiers/[dossierId]/details">;

export default async function DetailsPage({ params }: Props) {
  const dossierId = idParam((await params).dossierId);
  const empty = {
    type: "",
    campaignId: "",
    procedure: "",
    shortGround: "",
    achievedFrom: "",
    achievedTo: "",
    title: "",
    paperNumber: "",
    paperOn: "",
    signerName: "",
    signerPost: "",
    paperNote: "",
  };
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thông tin chung" />
        <DetailsForm dossierId={dossierId} version={1} campaigns={[]} isFromPaper values={empty} />
      </>
    );
  }
  const { actor, dossier } = await loadDossier(params);
  if (!canWriteDossier(actor, dossier).allowed)
    redirect(`/nominations/dossiers/${dossierId}` as Route);
  const campaigns = await listNominatedCampaigns(actor, new Date());
  const day = (column: Date | null) => {
    const date = readDay(column);
    return date ? formatDate(date) : "";
  };
  return (
    <>
      <Breadcrumbs items={crumbsTo(dossier, "Thông tin chung")} />
      <PageHeading title="Thông tin chung" caption={dossier.title} />
      <DetailsForm
        dossierId={dossierId}
        version={dossier.version}
        campaigns={campaigns.map(({ id, title }) => ({ value: id, label: title }))}
        isFromPaper={dossier.isFromPaper}
        values={{
          type: dossier.type,
          campaignId: dossier.campaignId ?? "",
          procedure: dossier.procedure,
          shortGround: dossier.shortGround,
          achievedFrom: day(dossier.achievedFrom),
          achievedTo: day(dossier.achievedTo),
          title: dossier.title,
          paperNumber: dossier.paperNumber,
          paperOn: day(dossier.paperOn),
          signerName: dossier.signerName,
          signerPost: dossier.signerPost,
          paperNote: dossier.paperNote,
        }}
      />
    </>
  );
}
