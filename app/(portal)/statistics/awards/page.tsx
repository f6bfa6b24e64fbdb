import { FileSpreadsheet } from "lucide-react";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { AwardFigures } from "@/components/appraisals/award-figures";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { awardClasses } from "@/lib/appraisals/statistics/classes";
import {
  type AwardStatisticsFilter,
  awardStatisticsFilterSchema,
  awardStatisticsHref,
  countedLabels,
  narrowed,
} from "@/lib/appraisals/statistics/filter";
import {
  type AwardFundUse,
  type CountedAward,
  findAwardStatistics,
} from "@/lib/appraisals/statistics/queries";
import { awardLines, typeLines } from "@/lib/appraisals/statistics/table";
import { requireActor } from "@/lib/auth/session";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { spendingKinds, spendingLabels } from "@/lib/nominations/awards/spending-kinds";
import { canFollowNominations } from "@/lib/nominations/policy";
import { commendationTypeLabels } from "@/lib/nominations/state";
import { formatDate } from "@/lib/text/dates";

export const metadata: Metadata = { title: "Thống kê khen thưởng" };

/** A list longer than this is read in Excel. */
const mostShown = 200;

export default async function AwardStatisticsPage({
  searchParams,
}: PageProps<"/statistics/awards">) {
  const actor = await requireActor();
  if (!canFollowNominations(actor).allowed) forbidden();
  const filter = awardStatisticsFilterSchema.parse(await searchParams);
  const { year, years, all, fund } = await findAwardStatistics(actor, filter.year, new Date());
  return (
    <>
      <Breadcrumbs
        items={[
          { label: "Phong trào", href: "/campaigns" },
          { label: "Thống kê phong trào", href: "/statistics" },
        ]}
      />
      <PageHeading
        title={`Thống kê khen thưởng năm ${year}`}
        lead="Mỗi ô ghi số đề nghị / số được khen. Đề nghị tính theo ngày nộp, được khen theo ngày quyết định; không tính đề nghị đã rút, quyết định đã hủy bỏ."
        actions={
          <ButtonLink
            href={`/statistics/awards/table.xlsx?year=${year}`}
            icon={FileSpreadsheet}
            variant="secondary"
          >
            Tải bảng Excel
          </ButtonLink>
        }
      />
      {years.length > 1 && (
        <Tabs
          label="Năm"
          tabs={years.map((each) => ({
            label: `Năm ${each}`,
            href: awardStatisticsHref({ year: each }),
            current: each === year,
          }))}
        />
      )}
      {all.length === 0 ? (
        <EmptyState title={`Năm ${year} chưa có đề nghị, quyết định khen thưởng nào.`} />
      ) : (
        <>
          <AwardFigures
            year={year}
            caption="Theo loại hình khen thưởng"
            header="Loại hình"
            lines={typeLines}
            all={all}
          />
          <AwardFigures
            year={year}
            caption="Theo hình thức khen thưởng, danh hiệu thi đua"
            header="Hình thức, danh hiệu"
            lines={awardLines(all)}
            all={all}
          />
        </>
      )}
      <Fund fund={fund} year={year} />
      {all.length > 0 && <CountedList all={all} filter={{ ...filter, year }} />}
    </>
  );
}

const dong = (amount: number) => `${amount.toLocaleString("vi-VN")} đồng`;

function Fund({ fund, year }: { fund: AwardFundUse; year: number }) {
  const link = (words: string) => (
    <Link href={`/decisions/fund?year=${year}`} className="tap">
      {words}
    </Link>
  );
  return (
    <section aria-labelledby="fund-title" className="stack-tight">
      <h2 id="fund-title">Quỹ thi đua, khen thưởng</h2>
      <SummaryList
        rows={[
          {
            label: "Quỹ trong năm",
            value: link(fund.collected === null ? "Chưa ghi" : dong(fund.collected)),
          },
          { label: "Tiền thưởng theo quyết định", value: link(dong(fund.decided)) },
          { label: "Trong đó đã chi", value: link(dong(fund.paid)) },
          ...(fund.recovered > 0
            ? [{ label: "Đã thu hồi", value: link(dong(fund.recovered)) }]
            : []),
          ...spendingKinds
            .filter((kind) => fund.spent[kind] > 0)
            .map((kind) => ({ label: spendingLabels[kind], value: link(dong(fund.spent[kind])) })),
        ]}
      />
    </section>
  );
}

type CountedListProps = { all: readonly CountedAward[]; filter: AwardStatisticsFilter };

/** Those a figure of the tables is made up of. */
function CountedList({ all, filter }: CountedListProps) {
  const rows = narrowed(all, filter);
  const { year, counted, type, award } = filter;
  const words = [
    type && commendationTypeLabels[type],
    award && awardName(award),
    filter.class && awardClasses[filter.class],
  ].filter((word) => word !== undefined);
  return (
    <section aria-labelledby="list" className="stack-tight">
      <h2 id="list">
        {countedLabels[counted]}: {[...words, `${rows.length} trường hợp`].join(", ")}
      </h2>
      {words.length > 0 && (
        <p>
          <Link href={awardStatisticsHref({ year, counted })} className="tap">
            Xem tất cả
          </Link>
        </p>
      )}
      {rows.length === 0 ? (
        <EmptyState title="Không có trường hợp nào như vậy." />
      ) : (
        <Table
          caption="Từng trường hợp"
          hideCaption
          rows={rows.slice(0, mostShown)}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: "Tên",
              cell: ({ href, name }) => <Link href={href}>{name}</Link>,
            },
            { key: "class", header: "Đối tượng", cell: (one) => awardClasses[one.class] },
            { key: "type", header: "Loại hình", cell: (one) => commendationTypeLabels[one.type] },
            { key: "award", header: "Hình thức, danh hiệu", cell: (one) => awardName(one.award) },
            { key: "unit", header: "Đơn vị", cell: ({ unitName }) => unitName },
            {
              key: "on",
              header: counted === "decided" ? "Quyết định" : "Ngày nộp",
              cell: ({ paper, on }) => [paper, on && formatDate(on)].filter(Boolean).join(", "),
            },
          ]}
        />
      )}
      {rows.length > mostShown && (
        <p>Trang này chỉ liệt kê {mostShown} trường hợp đầu; tải bảng Excel để xem đủ.</p>
      )}
    </section>
  );
}
