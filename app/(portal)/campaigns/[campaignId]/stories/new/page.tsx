import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canWriteStory } from "@/lib/pledges/stories/policy";
import { findStorySource } from "@/lib/pledges/stories/queries";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../../load-campaign";
import { StoryForm } from "../story-form";

export const metadata: Metadata = { title: "Viết bài về điển hình" };

type Props = PageProps<"/campaigns/[campaignId]/stories/new">;

export default async function NewStoryPage({ params, searchParams }: Props) {
  const { report } = await searchParams;
  const reportId = idParam(String(report));
  if (await isSignedOutPost()) {
    return <SignedOut campaignId={idParam((await params).campaignId)} reportId={reportId} />;
  }
  const { actor, campaign } = await loadCampaign(params);
  const source = await findStorySource(actor, campaign.id, reportId, new Date());
  if (!source) notFound();
  const write = canWriteStory(actor);
  return (
    <>
      <CampaignHeading
        campaign={campaign}
        side="stories"
        title="Viết bài về điển hình"
        steps={[{ label: "Điển hình", href: `/campaigns/${campaign.id}/stories` }]}
      />
      <section aria-labelledby="source-title" className="stack-tight">
        <h2 id="source-title">Lời đơn vị báo cáo</h2>
        <p>
          {source.unit.name},{" "}
          <Link href={`/reports/${source.id}`}>báo cáo {source.periodName}</Link>
        </p>
        {source.results && (
          <InsetText>
            <p className="whitespace-pre-line">{source.results}</p>
          </InsetText>
        )}
      </section>
      {write.allowed ? (
        <StoryForm
          key="form"
          campaignId={campaign.id}
          of={{ reportId: source.id }}
          title=""
          text={source.results}
          photoId={source.photos[0]?.id ?? ""}
          photos={source.photos}
        />
      ) : (
        <p className="text-muted">{write.reason}</p>
      )}
    </>
  );
}

/** What was typed, before somebody who must sign in again. By its key the form is the one that was sent. */
function SignedOut({ campaignId, reportId }: { campaignId: string; reportId: string }) {
  return (
    <>
      <PageHeading title="Viết bài về điển hình" />
      <p>Chưa lưu được bài.</p>
      <StoryForm
        key="form"
        campaignId={campaignId}
        of={{ reportId }}
        title=""
        text=""
        photoId=""
        photos={[]}
      />
    </>
  );
}
