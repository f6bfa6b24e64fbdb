import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { CampaignStateTag } from "@/components/pledges/campaign-state";
import { ButtonLink } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import { requireActor } from "@/lib/auth/session";
import { periodWords } from "@/lib/campaigns/facts/words";
import {
  atHand,
  type FollowedCampaign,
  listFollowedCampaigns,
  type ThingCounts,
} from "@/lib/pledges/boards/campaign-list";
import { canFollowProgress } from "@/lib/pledges/policy";
import { capitalised } from "@/lib/text/capitalised";
import { calendarDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Phong trào" };

export default async function CampaignsPage() {
  const actor = await requireActor();
  if (!canFollowProgress(actor).allowed) forbidden();
  const now = new Date();
  const campaigns = await listFollowedCampaigns(actor, now);
  const today = calendarDate(now);
  const of = (...states: readonly FollowedCampaign["demands"]["campaign"]["state"][]) =>
    campaigns.filter(({ demands }) => states.includes(demands.campaign.state));
  const [running, closed, reviewed] = [of("PREPARING", "RUNNING"), of("CLOSED"), of("REVIEWED")];
  return (
    <>
      <PageHeading
        title="Phong trào"
        lead="Ai đã đăng ký, đã báo cáo, ai còn chậm; kết quả so với chỉ tiêu."
        actions={
          <ButtonLink href="/statistics" variant="secondary">
            Biểu thống kê
          </ButtonLink>
        }
      />
      <Flash />
      {campaigns.length === 0 && (
        <EmptyState title="Chưa có phong trào nào.">
          Phong trào hiện ở đây khi kế hoạch của nó được phát hành. Kế hoạch đang soạn ở phần Kế
          hoạch.
        </EmptyState>
      )}
      {running.length > 0 && <Campaigns title="Đang diễn ra" campaigns={running} today={today} />}
      {closed.length > 0 && (
        <Campaigns title="Đã kết thúc, chưa tổng kết" campaigns={closed} today={today} />
      )}
      {reviewed.length > 0 && (
        <Details
          summary={`Đã tổng kết (${reviewed.length})`}
          open={running.length + closed.length === 0}
        >
          <ul className="stack-tight">
            {reviewed.map(({ demands: { campaign } }) => (
              <li key={campaign.id}>
                <Link href={`/campaigns/${campaign.id}`} className="tap">
                  {campaign.title}
                </Link>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </>
  );
}

type CampaignsProps = { title: string; campaigns: readonly FollowedCampaign[]; today: string };

function Campaigns({ title, campaigns, today }: CampaignsProps) {
  const rows = campaigns.map(({ demands, year }) => ({ demands, ...atHand(year, today) }));
  return (
    <section>
      <Table
        caption={`${title} (${campaigns.length})`}
        rows={rows}
        rowKey={({ demands }) => demands.campaign.id}
        columns={[
          {
            key: "title",
            header: "Phong trào",
            cell: ({ demands: { campaign } }) => (
              <>
                <Link href={`/campaigns/${campaign.id}`} className="font-semibold">
                  {campaign.title}
                </Link>
                <span className="block text-sm font-normal text-muted">
                  {periodWords(campaign)}
                </span>
                {campaign.state === "PREPARING" && <CampaignStateTag state={campaign.state} />}
              </>
            ),
          },
          { key: "pledge", header: "Đăng ký", cell: ({ pledge }) => <Share of={pledge} /> },
          { key: "report", header: "Báo cáo", cell: ({ report }) => <Share of={report} named /> },
          {
            key: "late",
            header: "Quá hạn",
            cell: ({ late, demands: { campaign } }) =>
              late === 0 ? (
                "Không"
              ) : (
                <Link href={`/campaigns/${campaign.id}?standing=LATE`} className="no-underline">
                  <StatusTag tone="attention">{late} bản</StatusTag>
                </Link>
              ),
          },
        ]}
      />
    </section>
  );
}

/** "18/25 đơn vị": how many of those expected have handed it in. */
function Share({ of, named }: { of: ThingCounts | null; named?: boolean }) {
  if (!of) return <span className="text-muted">Không đặt kỳ</span>;
  const { thing, counts } = of;
  return (
    <div>
      {counts.handedIn}/{counts.expected} đơn vị
      {named && (
        <span className="block text-sm text-muted">
          {capitalised(thing.name.replace(/^báo cáo /, ""))}
        </span>
      )}
    </div>
  );
}
