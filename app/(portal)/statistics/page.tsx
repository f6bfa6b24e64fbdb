import { FileSpreadsheet } from "lucide-react";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { requireActor } from "@/lib/auth/session";
import { campaignStateLabels } from "@/lib/campaigns/state";
import { canFollowProgress } from "@/lib/pledges/policy";
import { launchLevelLabels } from "@/lib/pledges/state";
import { durationLabels } from "@/lib/pledges/statistics/duration";
import {
  countedLabels,
  countings,
  narrowed,
  type StatisticsFilter,
  statisticsFilterSchema,
  statisticsHref,
} from "@/lib/pledges/statistics/filter";
import { type CountedCampaign, countedOf, findStatistics } from "@/lib/pledges/statistics/queries";
import { statisticsColumns, statisticsTable } from "@/lib/pledges/statistics/table";
import { formatDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Thống kê phong trào" };

export default async function StatisticsPage({ searchParams }: PageProps<"/statistics">) {
  const actor = await requireActor();
  if (!canFollowProgress(actor).allowed) forbidden();
  const filter = statisticsFilterSchema.parse(await searchParams);
  const statistics = await findStatistics(actor, filter.year, new Date());
  const { year, years } = statistics;
  const { counted } = filter;
  const campaigns = countedOf(statistics, counted);
  const here = (more: Partial<StatisticsFilter>) => statisticsHref({ year, counted, ...more });
  return (
    <>
      <Breadcrumbs items={[{ label: "Phong trào", href: "/campaigns" }]} />
      <PageHeading
        title={`Thống kê phong trào năm ${year}`}
        lead="Số phong trào theo cấp phát động, phương thức, thời gian thực hiện: số liệu cho biểu 0601.N, 0602.N (Thông tư số 02/2023/TT-BNV), hạn báo cáo 15/12."
        actions={
          <>
            <ButtonLink href={`/statistics/awards?year=${year}`} variant="secondary">
              Thống kê khen thưởng
            </ButtonLink>
            <ButtonLink
              href={`/statistics/table.xlsx?year=${year}`}
              icon={FileSpreadsheet}
              variant="secondary"
            >
              Tải bảng Excel
            </ButtonLink>
          </>
        }
      />
      {years.length > 1 && (
        <Tabs
          label="Năm"
          tabs={years.map((each) => ({
            label: `Năm ${each}`,
            href: statisticsHref({ year: each, counted }),
            current: each === year,
          }))}
        />
      )}
      <Tabs
        label="Cách đếm"
        tabs={countings.map((each) => ({
          label: countedLabels[each],
          href: statisticsHref({ year, counted: each }),
          current: each === counted,
          count: countedOf(statistics, each).length,
        }))}
      />
      <Table
        caption={`Số phong trào ${countedLabels[counted].toLowerCase()}`}
        rows={statisticsTable(campaigns)}
        rowKey={({ label }) => label}
        columns={[
          { key: "level", header: "Cấp phát động", cell: ({ label }) => label },
          ...statisticsColumns.map(({ key, header, filter: own }, index) => ({
            key,
            header,
            numeric: true,
            cell: ({ level, label, counts }: ReturnType<typeof statisticsTable>[number]) => {
              const count = counts[index] ?? 0;
              if (count === 0) return 0;
              const href = `${here({ ...own, ...(level && { level }) })}#campaigns`;
              return (
                <Link href={href} aria-label={`${count} phong trào: ${label}, ${header}`}>
                  {count}
                </Link>
              );
            },
          })),
        ]}
      />
      <Campaigns campaigns={narrowed(campaigns, filter)} filter={filter} all={here({})} />
    </>
  );
}

type CampaignsProps = {
  campaigns: readonly CountedCampaign[];
  filter: StatisticsFilter;
  all: string;
};

/** The rows a figure of the table is made up of. */
function Campaigns({ campaigns, filter, all }: CampaignsProps) {
  const { level, form, duration } = filter;
  const words = [
    level && launchLevelLabels[level],
    form && formLabels[form],
    duration && durationLabels[duration],
  ].filter((word) => word !== undefined);
  return (
    <section aria-labelledby="campaigns" className="stack-tight">
      <h2 id="campaigns">
        {campaigns.length} phong trào{words.length > 0 && `: ${words.join(", ")}`}
      </h2>
      {words.length > 0 && (
        <p>
          <Link href={all} className="tap">
            Xem tất cả
          </Link>
        </p>
      )}
      {campaigns.length === 0 ? (
        <EmptyState title="Không có phong trào nào như vậy trong năm.">
          Chỉ tính phong trào có kế hoạch đã phát hành, không tính phong trào đã hủy bỏ.
        </EmptyState>
      ) : (
        <Table
          caption="Từng phong trào"
          hideCaption
          rows={campaigns}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "title",
              header: "Phong trào",
              cell: ({ id, title }) => <Link href={`/campaigns/${id}`}>{title}</Link>,
            },
            {
              key: "paper",
              header: "Kế hoạch",
              cell: ({ number, launchedOn }) => `${number}, ${formatDate(launchedOn)}`,
            },
            { key: "level", header: "Cấp", cell: (one) => launchLevelLabels[one.level] },
            { key: "form", header: "Phương thức", cell: (one) => formLabels[one.form] },
            { key: "duration", header: "Thời gian", cell: (one) => durationLabels[one.duration] },
            { key: "state", header: "Trạng thái", cell: ({ state }) => campaignStateLabels[state] },
            {
              key: "pledges",
              header: "Đăng ký đã nhận",
              numeric: true,
              cell: ({ pledges }) => pledges,
            },
            {
              key: "reports",
              header: "Báo cáo đã nhận",
              numeric: true,
              cell: ({ reports }) => reports,
            },
            {
              key: "grades",
              header: "Vượt / đạt / không đạt",
              numeric: true,
              cell: ({ id, grades }) => (
                <Link href={`/campaigns/${id}/evaluation`}>
                  {grades.EXCEEDED} / {grades.MET} / {grades.NOT_MET}
                </Link>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

const formLabels = { REGULAR: "Thường xuyên", THEMATIC: "Chuyên đề" };
