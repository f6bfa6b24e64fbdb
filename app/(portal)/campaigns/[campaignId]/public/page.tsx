import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findDisplayChoice } from "@/lib/pledges/public/display";
import { canShowProgress } from "@/lib/pledges/public/policy";
import { loadCampaign } from "../load-campaign";
import { DisplayForm } from "./display-form";

export const metadata: Metadata = { title: "Công khai tiến độ" };

export default async function PublicChoicePage({
  params,
}: PageProps<"/campaigns/[campaignId]/public">) {
  if (await isSignedOutPost()) return <SignedOut />;
  const { actor, campaign } = await loadCampaign(params);
  const choice = await findDisplayChoice(actor, campaign.id, new Date());
  const heading = <CampaignHeading campaign={campaign} side="public" />;
  if (!choice) {
    return (
      <>
        {heading}
        <NoIssuedPlan />
      </>
    );
  }
  const may = canShowProgress(actor);
  const { publicPath, targets, ...chosen } = choice;
  const isShown = chosen.participation || chosen.targetIds.length > 0;
  return (
    <>
      {heading}
      <div className="reading">
        <p>
          Chỉ những gì chọn ở đây mới hiện ra ngoài, tính từ bản đăng ký, báo cáo đã nhận; không bao
          giờ có tên cá nhân, hộ gia đình.
        </p>
        {publicPath === null ? (
          <p>Kế hoạch chưa công khai nên chưa có gì hiện ra; lựa chọn vẫn được giữ.</p>
        ) : isShown ? (
          <p>
            Đang hiện ở <a href={publicPath}>trang của phong trào</a> và{" "}
            <a href={`${publicPath}/tien-do`}>trang tiến độ</a>.
          </p>
        ) : (
          <p>Hiện chưa công khai gì về tiến độ.</p>
        )}
      </div>
      <DisplayForm
        key="form"
        campaignId={campaign.id}
        version={chosen.version}
        participation={chosen.participation}
        byUnit={chosen.byUnit}
        targets={targets.map(({ id, content }) => ({
          id,
          indicator: content.indicator,
          isShown: chosen.targetIds.includes(id),
        }))}
        {...(!may.allowed && { refusal: may.reason })}
      />
    </>
  );
}

/** What was chosen, before somebody who must sign in again. */
function SignedOut() {
  return (
    <>
      <PageHeading title="Công khai tiến độ" />
      <p>Chưa lưu được. Các chỉ tiêu đã chọn được giữ trong trang này.</p>
      <DisplayForm
        key="form"
        campaignId=""
        version={0}
        participation={false}
        byUnit={false}
        targets={[]}
      />
    </>
  );
}
