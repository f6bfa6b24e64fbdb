import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlanStatus } from "@/components/campaigns/plan-status";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { ReviewQuotes, ReviewStories } from "@/components/pledges/reviews/review-quotes";
import { ReviewTargets } from "@/components/pledges/reviews/review-targets";
import { ReviewThings } from "@/components/pledges/reviews/review-things";
import { ReviewUnits } from "@/components/pledges/reviews/review-units";
import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { NotificationBanner } from "@/components/ui/notification-banner";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { isSignedOutPost } from "@/lib/auth/session";
import { canSavePlan } from "@/lib/campaigns/policy";
import { canHandle } from "@/lib/pledges/policy";
import { reviewKindLabels } from "@/lib/pledges/reviews/labels";
import { findReview, type ReviewDetail } from "@/lib/pledges/reviews/queries";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../../load-campaign";
import { GatherForm } from "./gather-form";

export const metadata: Metadata = { title: "Số liệu của báo cáo" };

type Props = PageProps<"/campaigns/[campaignId]/reviews/[reviewId]">;

export default async function ReviewPage({ params }: Props) {
  const { reviewId } = await params;
  if (await isSignedOutPost()) return <SignedOut reviewId={idParam(reviewId)} />;
  const { actor, campaign } = await loadCampaign(params);
  const review = await findReview(actor, campaign.id, idParam(reviewId), new Date());
  if (!review) notFound();
  const { kind, from, to, plan, figures, gatheredAt, differences, version } = review;
  const mayGather = canHandle(actor).allowed && canSavePlan(actor, plan).allowed;
  return (
    <>
      <CampaignHeading
        campaign={campaign}
        side="reviews"
        title={`${reviewKindLabels[kind]} ${formatDate(from)} – ${formatDate(to)}`}
        steps={[{ label: "Sơ kết, tổng kết", href: `/campaigns/${campaign.id}/reviews` }]}
      />
      <div className="stack">
        <section aria-labelledby="paper-title" className="stack-tight">
          <h2 id="paper-title">Văn bản</h2>
          <PlanStatus plan={plan} />
          <ButtonGroup>
            {canSavePlan(actor, plan).allowed && (
              <ButtonLink href={`/plans/${plan.id}/edit`}>Soạn phần lời</ButtonLink>
            )}
            <ButtonLink href={`/plans/${plan.id}`} variant="secondary">
              {plan.frozenDocument ? "Xem báo cáo" : "Xem các phần, trình ký"}
            </ButtonLink>
          </ButtonGroup>
          <p>
            Số liệu gom lúc {formatMoment(gatheredAt)} từ các báo cáo đã nhận, có hạn nộp từ{" "}
            {formatDate(from)} đến {formatDate(to)}. Bấm vào số để xem báo cáo gốc.
          </p>
        </section>
        <Changes review={review} />
        {mayGather && (
          <Details
            summary={differences.length > 0 ? "Gom lại số liệu" : "Gom lại, hoặc đổi ngày"}
            open={differences.length > 0}
          >
            <GatherForm
              key="gather"
              reviewId={review.id}
              version={version}
              from={formatDate(from)}
              to={formatDate(to)}
            />
          </Details>
        )}
        <ReviewThings campaignId={campaign.id} things={figures.things} />
        <ReviewTargets campaignId={campaign.id} figures={figures} isFinal={kind === "FINAL"} />
        <ReviewUnits figures={figures} />
        <ReviewQuotes figures={figures} />
        <ReviewStories campaignId={campaign.id} figures={figures} />
      </div>
    </>
  );
}

/** What is no longer as the report was written from. */
function Changes({ review: { differences, plan } }: { review: ReviewDetail }) {
  if (differences.length === 0) return null;
  const isOut = plan.frozenDocument !== null;
  return (
    <section aria-labelledby="changes-title" className="stack-tight">
      <h2 id="changes-title">Đã khác từ lúc gom: {differences.length} chỗ</h2>
      <NotificationBanner kind="warning" title="Số liệu của các đơn vị đã đổi">
        <p>
          {isOut
            ? "Báo cáo đã phát hành giữ nguyên số cũ. Cần thì đính chính, hoặc lập báo cáo mới."
            : "Bản đang soạn còn số cũ. Gom lại để có bản viết từ số mới, rồi lấy những chỗ cần."}
        </p>
      </NotificationBanner>
      <Table
        caption="Những chỗ đã khác"
        hideCaption
        rows={differences}
        rowKey={({ key }) => key}
        columns={[
          { key: "what", header: "Ở đâu", cell: ({ what }) => what },
          { key: "before", header: "Lúc gom", cell: ({ before }) => before ?? "không có" },
          { key: "after", header: "Bây giờ", cell: ({ after }) => after ?? "không còn" },
        ]}
      />
    </section>
  );
}

/** What was typed, before somebody who must sign in again. By its key the form is the one that was sent. */
function SignedOut({ reviewId }: { reviewId: string }) {
  return (
    <>
      <PageHeading title="Số liệu của báo cáo" />
      <p>Chưa gom lại được.</p>
      <div className="stack">
        <Details summary="Gom lại số liệu" open>
          <GatherForm key="gather" reviewId={reviewId} version={0} from="" to="" />
        </Details>
      </div>
    </>
  );
}
