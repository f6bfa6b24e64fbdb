import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canClose, canSetClosingDay, canSetUp } from "@/lib/pledges/closing/policy";
import { findSettings } from "@/lib/pledges/closing/queries";
import { daysForLateReports } from "@/lib/pledges/closing/usual-closing-day";
import { formatDate, formatLongDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../load-campaign";
import { AccumulationForm } from "./accumulation-form";
import { CloseForm } from "./close-form";
import { ClosingDayForm } from "./closing-day-form";
import { LevelForm } from "./level-form";

export const metadata: Metadata = { title: "Thiết lập phong trào" };

type Props = PageProps<"/campaigns/[campaignId]/settings">;

export default async function SettingsPage({ params }: Props) {
  if (await isSignedOutPost()) return <SignedOut campaignId={idParam((await params).campaignId)} />;
  const { actor, campaign } = await loadCampaign(params);
  const settings = await findSettings(actor, campaign.id, new Date());
  if (!settings) {
    return (
      <>
        <CampaignHeading campaign={campaign} side="settings" />
        <NoIssuedPlan />
      </>
    );
  }
  const { demands, ownClosingDay, waiting } = settings;
  const { id: campaignId, version } = campaign;
  const day = canSetClosingDay(actor, campaign);
  const setUp = canSetUp(actor, campaign);
  const close = canClose(actor, campaign);
  const isEnded = campaign.state === "CLOSED" || campaign.state === "REVIEWED";
  return (
    <>
      <CampaignHeading campaign={campaign} side="settings" />
      <section key="day" className="stack" aria-labelledby="day-title">
        <h2 id="day-title">Ngày khóa nhận</h2>
        {isEnded ? null : (
          <p className="reading">
            {demands.closesOn
              ? `Đăng ký, báo cáo nhận đến hết ${formatLongDate(demands.closesOn)}${ownClosingDay ? ", do thường trực đặt" : `, ${daysForLateReports} ngày sau hạn báo cáo cuối hoặc ngày kết thúc ghi trong kế hoạch`}.`
              : "Kế hoạch không ghi ngày kết thúc: đăng ký, báo cáo nhận đến khi kết thúc phong trào."}{" "}
            Sau ngày ấy đơn vị không nộp được, chữ đang gõ vẫn giữ trong bản nháp; dời ngày là mở
            lại ngay.
          </p>
        )}
        {day.allowed ? (
          <ClosingDayForm
            key="form"
            campaignId={campaignId}
            version={version}
            closesOn={ownClosingDay ? formatDate(ownClosingDay) : ""}
          />
        ) : (
          <p className="text-muted">{day.reason}</p>
        )}
      </section>
      <section className="stack" aria-labelledby="participants-title">
        <h2 id="participants-title">Đơn vị tham gia</h2>
        <p>
          {demands.participants.size} đơn vị phải đăng ký, báo cáo.{" "}
          <Link href={`/campaigns/${campaignId}/participants`}>Xem, thêm, bớt đơn vị</Link>
        </p>
      </section>
      <section key="count" className="stack" aria-labelledby="count-title">
        <h2 id="count-title">Cách tính kết quả của từng chỉ tiêu</h2>
        {demands.targets.length === 0 ? (
          <p>Kế hoạch không có chỉ tiêu nào.</p>
        ) : (
          <AccumulationForm
            key="form"
            campaignId={campaignId}
            version={version}
            targets={demands.targets.map(({ id, content: { indicator, measure } }) => ({
              id,
              indicator,
              measure,
              accumulation: demands.accumulations.get(id) ?? null,
            }))}
            {...(!setUp.allowed && { refusal: setUp.reason })}
          />
        )}
      </section>
      <section key="level" className="stack" aria-labelledby="level-title">
        <h2 id="level-title">Cấp phát động</h2>
        <LevelForm
          key="form"
          campaignId={campaignId}
          version={version}
          level={campaign.level}
          {...(!setUp.allowed && { refusal: setUp.reason })}
        />
      </section>
      {campaign.state === "RUNNING" && (
        <section className="stack" aria-labelledby="close-title">
          <h2 id="close-title">Kết thúc phong trào</h2>
          <div className="reading">
            <p>
              Từ lúc ấy đơn vị không nộp gì nữa, thường trực đánh giá kết quả và lập báo cáo tổng
              kết. Việc này không hoàn tác được.
            </p>
            {waiting > 0 && (
              <p>
                Còn {waiting} bản đăng ký, báo cáo chờ nhận; vẫn nhận hoặc trả lại được sau khi kết
                thúc.
              </p>
            )}
          </div>
          <CloseForm campaignId={campaignId} {...(!close.allowed && { refusal: close.reason })} />
        </section>
      )}
    </>
  );
}

/**
 * What was typed or chosen, before somebody who must sign in again. Each form stands where it stood: so its answer
 * finds it.
 */
function SignedOut({ campaignId }: { campaignId: string }) {
  const form = { campaignId, version: 0 };
  return (
    <>
      <PageHeading title="Thiết lập phong trào" />
      <p>Chưa lưu được.</p>
      <section key="day" className="stack">
        <ClosingDayForm key="form" {...form} closesOn="" />
      </section>
      <section key="count" className="stack">
        <AccumulationForm key="form" {...form} targets={[]} />
      </section>
      <section key="level" className="stack">
        <LevelForm key="form" {...form} level={null} />
      </section>
    </>
  );
}
