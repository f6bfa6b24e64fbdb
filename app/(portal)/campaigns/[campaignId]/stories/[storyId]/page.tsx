import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { isSignedOutPost } from "@/lib/auth/session";
import { canHandle } from "@/lib/pledges/policy";
import { canPublishStory, canWriteStory } from "@/lib/pledges/stories/policy";
import { findStory, type StoryDetail } from "@/lib/pledges/stories/queries";
import { formatDate, formatMoment } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../../load-campaign";
import { StoryForm } from "../story-form";
import { StoryState } from "../story-state";
import { PublishForm, RemoveConsentForm } from "./button-forms";
import { ConsentForm } from "./consent-form";
import { WithdrawForm } from "./withdraw-form";

export const metadata: Metadata = { title: "Bài về điển hình" };

type Props = PageProps<"/campaigns/[campaignId]/stories/[storyId]">;

export default async function StoryPage({ params }: Props) {
  const ids = await params;
  const [campaignId, storyId] = [idParam(ids.campaignId), idParam(ids.storyId)];
  const address = `/campaigns/${campaignId}/stories/${storyId}`;
  if (await isSignedOutPost()) return <SignedOut {...{ campaignId, storyId, address }} />;
  const { actor, campaign } = await loadCampaign(params);
  const story = await findStory(actor, campaign.id, storyId);
  if (!story) notFound();
  const of = { campaignId, storyId, version: story.version };
  const isShown = story.state === "PUBLISHED";
  const mayHandle = canHandle(actor).allowed;
  const write = canWriteStory(actor, story);
  const publish = canPublishStory(actor, story);
  return (
    <>
      <CampaignHeading
        campaign={campaign}
        side="stories"
        title={story.title}
        steps={[{ label: "Điển hình", href: `/campaigns/${campaignId}/stories` }]}
      />
      <StoryState story={story} />
      <div className="stack">
        <section aria-labelledby="words-title" className="stack-tight">
          <h2 id="words-title">Bài viết</h2>
          {story.report && (
            <p>
              Chọn từ{" "}
              <Link href={`/reports/${story.report.id}`}>báo cáo của {story.unit.name}</Link>.
            </p>
          )}
          {write.allowed ? (
            <StoryForm
              key="words"
              campaignId={campaignId}
              of={{ storyId, version: story.version }}
              title={story.title}
              text={story.text}
              photoId={story.photoId ?? ""}
              photos={story.report?.photos ?? []}
            />
          ) : (
            <>
              <p className="max-w-[68ch] whitespace-pre-line">{story.text}</p>
              <InsetText>{write.reason}</InsetText>
            </>
          )}
        </section>
        <section aria-labelledby="consent-title" className="stack-tight">
          <h2 id="consent-title">Đồng ý của người được nêu</h2>
          {story.photo?.caption && (
            <p>
              Công khai cùng bài cả ảnh và chú thích của ảnh: “{story.photo.caption}”. Cho người
              được nêu xem cả hai.
            </p>
          )}
          {story.consentDay ? (
            <>
              <SummaryList
                rows={[
                  { label: "Ai đồng ý", value: story.consentBy },
                  { label: "Ngày", value: formatDate(story.consentDay) },
                  { label: "Bằng cách nào", value: story.consentNote },
                ]}
              />
              {mayHandle && (
                <Details summary="Người được nêu rút lại đồng ý">
                  <RemoveConsentForm of={of} isShown={isShown} />
                </Details>
              )}
            </>
          ) : mayHandle ? (
            <ConsentForm key="consent" of={of} address={address} />
          ) : (
            <p>Chưa ghi.</p>
          )}
        </section>
        <section aria-labelledby="public-title" className="stack-tight">
          <h2 id="public-title">Công khai</h2>
          <PublicWords story={story} />
          {mayHandle && !isShown && (
            <PublishForm of={of} {...(!publish.allowed && { refusal: publish.reason })} />
          )}
          {mayHandle && isShown && <WithdrawForm key="withdraw" of={of} address={address} />}
        </section>
      </div>
    </>
  );
}

function PublicWords({ story }: { story: StoryDetail }) {
  const { state, publishedAt, publishedBy, withdrawalReason, publicHref } = story;
  if (state === "PUBLISHED" && publishedAt) {
    return (
      <p>
        {publishedBy?.user.name} công khai lúc {formatMoment(publishedAt)}.{" "}
        <Link href={publicHref}>Xem trang công khai</Link>
      </p>
    );
  }
  if (state === "WITHDRAWN") return <p>Đã gỡ: {withdrawalReason}</p>;
  return <p>Bài hiện trên trang của phong trào khi phong trào đã công khai.</p>;
}

type SignedOutProps = { campaignId: string; storyId: string; address: string };

/** What was typed, before somebody who must sign in again: by its address and key the form is the one that was sent. */
function SignedOut({ campaignId, storyId, address }: SignedOutProps) {
  const of = { campaignId, storyId, version: 0 };
  return (
    <>
      <PageHeading title="Bài về điển hình" />
      <p>Chưa gửi được. Chữ đã gõ còn ở biểu mẫu báo phiên đã hết.</p>
      <div className="stack">
        <section aria-labelledby="words-title" className="stack-tight">
          <h2 id="words-title">Bài viết</h2>
          <StoryForm
            key="words"
            campaignId={campaignId}
            of={{ storyId, version: 0 }}
            title=""
            text=""
            photoId=""
            photos={[]}
          />
        </section>
        <section aria-labelledby="consent-title" className="stack-tight">
          <h2 id="consent-title">Đồng ý của người được nêu</h2>
          <ConsentForm key="consent" of={of} address={address} />
        </section>
        <section aria-labelledby="public-title" className="stack-tight">
          <h2 id="public-title">Công khai</h2>
          <WithdrawForm key="withdraw" of={of} address={address} />
        </section>
      </div>
    </>
  );
}
