import type { Metadata } from "next";
import { PlanStatus } from "@/components/campaigns/plan-status";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { isSignedOutPost } from "@/lib/auth/session";
import { boardHref } from "@/lib/pledges/boards/board-filter";
import { canHandle } from "@/lib/pledges/policy";
import { reviewKindLabels } from "@/lib/pledges/reviews/labels";
import { findReviewDays, listReviews, type ReviewRow } from "@/lib/pledges/reviews/queries";
import { formatDate } from "@/lib/text/dates";
import { twoDigits } from "@/lib/text/numbers";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../load-campaign";
import { BeginForm } from "./begin-form";

export const metadata: Metadata = { title: "Sơ kết, tổng kết" };

type Props = PageProps<"/campaigns/[campaignId]/reviews">;

export default async function ReviewsPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return <SignedOut campaignId={idParam((await params).campaignId)} />;
  }
  const { actor, campaign } = await loadCampaign(params);
  const [reviews, days] = await Promise.all([
    listReviews(actor, campaign.id),
    findReviewDays(actor, campaign.id, new Date()),
  ]);
  const rows = reviews ?? [];
  const isEnded = campaign.state === "CLOSED";
  return (
    <>
      <CampaignHeading campaign={campaign} side="reviews" />
      {days === null ? (
        <NoIssuedPlan />
      ) : (
        <div className="stack">
          <section aria-labelledby="reviews-title" className="stack-tight">
            <h2 id="reviews-title">Các báo cáo</h2>
            {rows.length === 0 ? (
              <EmptyState title="Chưa có báo cáo sơ kết, tổng kết nào.">
                Cổng gom số liệu từ báo cáo đã nhận của các đơn vị, soạn sẵn bản nháp; thường trực
                viết tiếp phần lời rồi trình ký như kế hoạch.
              </EmptyState>
            ) : (
              <ReviewTable campaignId={campaign.id} reviews={rows} />
            )}
          </section>
          {canHandle(actor).allowed && campaign.state !== "REVIEWED" && (
            <section aria-labelledby="begin-title" className="stack-tight">
              <h2 id="begin-title">Lập báo cáo</h2>
              {days.waiting > 0 && (
                <InsetText>
                  <p>
                    Còn{" "}
                    <Link
                      href={`${boardHref(campaign.id, { standing: "SUBMITTED" })}#units`}
                      className="tap"
                    >
                      {days.waiting} bản đăng ký, báo cáo chờ nhận
                    </Link>
                    . Nhận hoặc trả lại trước: số trong đó chưa được gom.
                  </p>
                </InsetText>
              )}
              <BeginForm
                key="begin"
                campaignId={campaign.id}
                kind={isEnded ? "FINAL" : "MIDTERM"}
                from={formatDate(days.from)}
                to={formatDate(days.to)}
                noFinal={
                  isEnded ? undefined : "Làm được sau khi kết thúc phong trào, ở phần Thiết lập."
                }
              />
            </section>
          )}
        </div>
      )}
    </>
  );
}

function ReviewTable({
  campaignId,
  reviews,
}: {
  campaignId: string;
  reviews: readonly ReviewRow[];
}) {
  return (
    <Table
      caption="Báo cáo, mới nhất ở trên"
      hideCaption
      rows={reviews}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "kind",
          header: "Báo cáo",
          cell: ({ id, kind, fromOn, toOn }) => (
            <Link href={`/campaigns/${campaignId}/reviews/${id}`} className="font-semibold">
              {reviewKindLabels[kind]} {formatDate(fromOn)} – {formatDate(toOn)}
            </Link>
          ),
        },
        { key: "number", header: "Số, ngày", cell: numberAndDate },
        { key: "state", header: "Văn bản", cell: ({ plan }) => <PlanStatus plan={plan} /> },
      ]}
    />
  );
}

function numberAndDate({ plan: { frozenDocument } }: ReviewRow): string {
  if (!frozenDocument) return "Chưa cấp số";
  const { number, symbol, issuedOn } = frozenDocument;
  return `${twoDigits(number)}/${symbol}, ${formatDate(issuedOn)}`;
}

/** What was typed, before somebody who must sign in again. By its key the form is the one that was sent. */
function SignedOut({ campaignId }: { campaignId: string }) {
  return (
    <>
      <PageHeading title="Sơ kết, tổng kết" />
      <p>Chưa lập được báo cáo.</p>
      <BeginForm key="begin" campaignId={campaignId} kind="MIDTERM" from="" to="" />
    </>
  );
}
