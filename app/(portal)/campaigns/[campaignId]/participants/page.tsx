import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { unitKindLabels } from "@/lib/communes/state";
import { canSetUp } from "@/lib/pledges/closing/policy";
import { findParticipants } from "@/lib/pledges/closing/queries";
import { loadCampaign } from "../load-campaign";
import { ParticipantsForm } from "./participants-form";

export const metadata: Metadata = { title: "Đơn vị tham gia" };

type Props = PageProps<"/campaigns/[campaignId]/participants">;

export default async function ParticipantsPage({ params }: Props) {
  if (await isSignedOutPost()) return <SignedOut />;
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
        key="form"
        campaignId={campaign.id}
        version={campaign.version}
        groups={groups}
        {...(!may.allowed && { refusal: may.reason })}
      />
    </>
  );
}

/** What was ticked, before somebody who must sign in again. */
function SignedOut() {
  return (
    <>
      <PageHeading title="Đơn vị tham gia" />
      <p>Chưa lưu được. Các đơn vị đã đánh dấu được giữ trong trang này.</p>
      <ParticipantsForm key="form" campaignId="" version={0} groups={[]} />
    </>
  );
}
