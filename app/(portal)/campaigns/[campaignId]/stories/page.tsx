import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { canHandle } from "@/lib/pledges/policy";
import { listStories, listStorySources, type StorySource } from "@/lib/pledges/stories/queries";
import { loadCampaign } from "../load-campaign";
import { StoryState } from "./story-state";

export const metadata: Metadata = { title: "Điển hình tiên tiến" };

export default async function StoriesPage({
  params,
}: PageProps<"/campaigns/[campaignId]/stories">) {
  const { actor, campaign } = await loadCampaign(params);
  const [stories, sources] = await Promise.all([
    listStories(actor, campaign.id),
    listStorySources(actor, campaign.id, new Date()),
  ]);
  const base = `/campaigns/${campaign.id}/stories`;
  return (
    <>
      <CampaignHeading campaign={campaign} side="stories" />
      <div className="stack">
        <section aria-labelledby="stories-title" className="stack-tight">
          <h2 id="stories-title">Các bài về điển hình tiên tiến</h2>
          {stories.length === 0 ? (
            <EmptyState title="Chưa có bài nào.">
              Chọn một báo cáo ở dưới để viết thành bài ngắn. Bài lên trang công khai khi người được
              nêu đồng ý.
            </EmptyState>
          ) : (
            <Table
              caption="Bài, mới nhất ở trên"
              hideCaption
              rows={stories}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: "title",
                  header: "Bài",
                  cell: ({ id, title }) => (
                    <Link href={`${base}/${id}`} className="font-semibold">
                      {title}
                    </Link>
                  ),
                },
                { key: "unit", header: "Đơn vị", cell: ({ unit }) => unit.name },
                {
                  key: "state",
                  header: "Trạng thái",
                  cell: (story) => <StoryState story={story} />,
                },
              ]}
            />
          )}
        </section>
        {canHandle(actor).allowed && (
          <section aria-labelledby="sources-title" className="stack-tight">
            <h2 id="sources-title">Chọn từ báo cáo đã nhận</h2>
            {sources.length === 0 ? (
              <EmptyState title="Chưa có báo cáo đã nhận nào kể kết quả bằng lời hoặc có ảnh." />
            ) : (
              <ul className="max-w-[80ch] divide-y divide-line border-y border-line">
                {sources.map((source) => (
                  <Source key={source.id} source={source} base={base} />
                ))}
              </ul>
            )}
          </section>
        )}
      </div>
    </>
  );
}

function Source({ source, base }: { source: StorySource; base: string }) {
  const { id, unit, periodName, results, photos } = source;
  return (
    <li className="py-4">
      <p className="font-semibold">
        {unit.name}, <Link href={`/reports/${id}`}>báo cáo {periodName}</Link>
        {photos.length > 0 && (
          <span className="font-normal text-muted"> · {photos.length} ảnh</span>
        )}
      </p>
      {results && <p className="line-clamp-4 whitespace-pre-line">{results}</p>}
      <p>
        <Link href={`${base}/new?report=${id}`} className="tap">
          Viết bài từ báo cáo này<span className="sr-only">&nbsp;của {unit.name}</span>
        </Link>
      </p>
    </li>
  );
}
