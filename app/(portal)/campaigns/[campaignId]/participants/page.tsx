import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { unitKindLabels } from "@/lib/communes/state";
import { canSetUp } from "@/lib/pledges/closing/policy";
import { findParticipants } from "@/lib/pledges/closing/queries";
import { loadCampaign } from "../load-campaign";
import { ParticipantsForm } from "./participants-form";

export const metadata: Metadata = { title: "Đơn vị tham gia" };

type Props = PageProps<"/campaigns/[campaignId]/participants">;

export default async function ParticipantsPage({ params }: Props) {
  const { actor, campaign } = await loadCampaign(params);
  const choices = await findParticipants(actor, campaign.id, new Date());
  const heading = <CampaignHeading campaign={campaign} side="settings" title="Đơn vị tham gia" />;
  if (!choices) {
    return (
      <>
        {heading}
        <NoIssuedPlan />
      </>
    );
  }
  const may = canSetUp(actor, campaign);
  const taking = choices.filter(({ takesPart }) => takesPart).length;
  const groups = [...Map.groupBy(choices, ({ unit }) => unit.kind)].map(([kind, own]) => ({
    label: unitKindLabels[kind],
    units: own.map(({ unit, takesPart, byPapers }) => ({
      id: unit.id,
      name: unit.name,
      takesPart,
      byPapers,
    })),
  }));
  return (
    <>
      {heading}
      <p className="reading">
        {taking} trong {choices.length} đơn vị của xã phải đăng ký, báo cáo. Kế hoạch giao việc hoặc
        giao chỉ tiêu cho đơn vị nào thì đơn vị ấy tham gia; không nêu đơn vị nào thì mọi đơn vị.
        Thường trực thêm, bớt ở đây.
      </p>
      <ParticipantsForm
        campaignId={campaign.id}
        version={campaign.version}
        groups={groups}
        {...(!may.allowed && { refusal: may.reason })}
      />
    </>
  );
}
