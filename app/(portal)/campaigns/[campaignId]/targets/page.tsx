import type { Metadata } from "next";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { NoIssuedPlan } from "@/components/pledges/no-issued-plan";
import { TargetChart } from "@/components/pledges/target-chart";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import {
  againstPlan,
  amountWords,
  demandedAmount,
  percentWords,
} from "@/lib/pledges/boards/amount-words";
import { findProgress } from "@/lib/pledges/boards/progress";
import type { TargetTotals } from "@/lib/pledges/boards/target-totals";
import { capitalised } from "@/lib/text/capitalised";
import { loadCampaign } from "../load-campaign";

export const metadata: Metadata = { title: "Tiến độ chỉ tiêu" };

type Props = PageProps<"/campaigns/[campaignId]/targets">;

export default async function TargetsPage({ params, searchParams }: Props) {
  const { actor, campaign } = await loadCampaign(params);
  const { year: asked } = await searchParams;
  const progress = await findProgress(actor, campaign.id, {
    ...(typeof asked === "string" && { year: asked }),
    now: new Date(),
  });
  const heading = <CampaignHeading campaign={campaign} side="targets" />;
  if (!progress) {
    return (
      <>
        {heading}
        <NoIssuedPlan />
      </>
    );
  }
  const { years, year, targets } = progress;
  const address = `/campaigns/${campaign.id}/targets`;
  const suffix = year ? `?year=${year}` : "";
  const href = (id: string) => `${address}/${id}${suffix}`;
  return (
    <>
      {heading}
      {years.length > 0 && (
        <Tabs
          label="Thời gian"
          tabs={[
            { label: "Cả phong trào", href: address, current: year === null },
            ...years.map((each) => ({
              label: `Năm ${each}`,
              href: `${address}?year=${each}`,
              current: each === year,
            })),
          ]}
        />
      )}
      {targets.length === 0 ? (
        <EmptyState title="Kế hoạch không có chỉ tiêu nào.">
          Chỉ tiêu là dữ kiện của kế hoạch, xác nhận ở phần Dữ kiện khi soạn.
        </EmptyState>
      ) : (
        <>
          <p className="reading">
            Chỉ tính bản đăng ký và báo cáo đã nhận. Bấm vào một chỉ tiêu để xem từng đơn vị và số
            nào từ báo cáo nào.
          </p>
          <TargetChart
            title={year ? `Kết quả năm ${year}` : "Kết quả cả phong trào"}
            targets={targets}
            label={({ target }) => (
              <Link href={href(target.id)} className="font-semibold">
                {capitalised(target.content.indicator)}
              </Link>
            )}
          />
          <Table
            caption="Số liệu"
            rows={targets}
            rowKey={({ target }) => target.id}
            columns={[
              {
                key: "target",
                header: "Chỉ tiêu",
                cell: ({ target }) => (
                  <Link href={href(target.id)}>{capitalised(target.content.indicator)}</Link>
                ),
              },
              {
                key: "measure",
                header: "Đơn vị tính",
                cell: ({ target }) => target.content.measure,
              },
              {
                key: "demanded",
                header: "Kế hoạch nêu",
                numeric: true,
                cell: (row) => demandedAmount(row, ""),
              },
              figure("promised", "Đăng ký"),
              figure("achieved", "Thực hiện"),
              {
                key: "percent",
                header: "So với đăng ký",
                numeric: true,
                cell: ({ percent }) => percentWords(percent) || "–",
              },
              {
                key: "ofDemanded",
                header: "So với kế hoạch",
                numeric: true,
                cell: (row) => againstPlan(row) || "–",
              },
              {
                key: "units",
                header: "Đơn vị có số",
                numeric: true,
                cell: ({ reporting }) => reporting,
              },
            ]}
          />
          {targets.some(({ isRate }) => isRate) && (
            <p className="text-sm text-muted">
              Chỉ tiêu tính bằng tỷ lệ: số chung là trung bình của các đơn vị, mỗi đơn vị như nhau.
            </p>
          )}
        </>
      )}
    </>
  );
}

function figure(key: "promised" | "achieved", header: string) {
  return {
    key,
    header,
    numeric: true,
    cell: (row: Pick<TargetTotals, typeof key | "isRate">) =>
      row[key] === null ? "–" : amountWords(row[key], "", row.isRate),
  };
}
