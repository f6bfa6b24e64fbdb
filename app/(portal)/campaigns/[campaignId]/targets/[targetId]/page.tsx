import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CampaignHeading } from "@/components/pledges/campaign-heading";
import { ChartBars } from "@/components/pledges/chart-bars";
import { ChartSteps } from "@/components/pledges/chart-steps";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { comparisonPrefix } from "@/lib/campaigns/facts/words";
import {
  againstPlan,
  amountWords,
  demandedAmount,
  percentWords,
} from "@/lib/pledges/boards/amount-words";
import { periodProgress } from "@/lib/pledges/boards/period-progress";
import { findTargetProgress } from "@/lib/pledges/boards/progress";
import type { UnitProgress } from "@/lib/pledges/boards/target-progress";
import { byKindAndName } from "@/lib/pledges/boards/unit-order";
import { unscaled } from "@/lib/pledges/figures";
import { accumulationLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";
import { loadCampaign } from "../../load-campaign";

export const metadata: Metadata = { title: "Một chỉ tiêu" };

type Props = PageProps<"/campaigns/[campaignId]/targets/[targetId]">;

/** Where a total comes from: every unit, and of every figure the report it stands in. */
export default async function TargetPage({ params, searchParams }: Props) {
  const { actor, campaign } = await loadCampaign(params);
  const targetId = idParam((await params).targetId);
  const { year: asked } = await searchParams;
  const progress = await findTargetProgress(
    actor,
    { campaignId: campaign.id, targetId },
    { ...(typeof asked === "string" && { year: asked }), now: new Date() },
  );
  if (!progress) notFound();
  const { demands, year, target: found } = progress;
  const { measure, comparison } = found.target.content;
  const indicator = capitalised(found.target.content.indicator);
  const nameOf = (unitId: string) => demands.units.get(unitId)?.name ?? "";
  const units = [...found.units].sort((one, other) => {
    const [first, second] = [demands.units.get(one.unitId), demands.units.get(other.unitId)];
    return first && second ? byKindAndName(first, second) : 0;
  });
  const steps = periodProgress(found);
  const periodName = (period: string) =>
    demands.periods.find(({ key }) => key === period)?.name ?? `đến ngày ${formatDate(period)}`;
  const words = (amount: bigint | null) => (amount === null ? "–" : amountWords(amount, ""));
  const together = (amount: bigint | null) =>
    amount === null ? "–" : amountWords(amount, "", found.isRate);
  const eachDemanded =
    found.demanded === null || found.ofEach === "" ? null : unscaled(found.demanded);
  const most = Math.max(
    eachDemanded ?? 0,
    ...units.flatMap(({ achieved, promised }) => [
      unscaled(achieved ?? 0n),
      unscaled(promised ?? 0n),
    ]),
  );
  return (
    <>
      <CampaignHeading
        campaign={campaign}
        side="targets"
        title={indicator}
        steps={[
          {
            label: year ? `Chỉ tiêu năm ${year}` : "Chỉ tiêu",
            href: `/campaigns/${campaign.id}/targets${year ? `?year=${year}` : ""}`,
          },
        ]}
      />
      <SummaryList
        rows={[
          { label: "Thời gian", value: year ? `Năm ${year}` : "Cả phong trào" },
          {
            label: "Kế hoạch nêu",
            value:
              found.demanded === null
                ? "Không nêu mức cho thời gian này"
                : `${comparisonPrefix[comparison]}${demandedAmount(found, measure)}`,
          },
          {
            label: "Các đơn vị đăng ký",
            value: amountWords(found.promised, measure, found.isRate),
          },
          {
            label: "Thực hiện",
            value: [
              amountWords(found.achieved, measure, found.isRate),
              found.percent !== null && `${percentWords(found.percent)} so với đăng ký`,
              found.reached
                ? `${againstPlan(found)} mức kế hoạch nêu`
                : found.percentOfDemanded !== null && `${againstPlan(found)} so với kế hoạch`,
            ]
              .filter(Boolean)
              .join(" · "),
          },
          {
            label: "Cách tính",
            value: `${accumulationLabels[found.accumulation]} của mỗi đơn vị; số chung là ${found.isRate ? "trung bình" : "tổng"} các đơn vị`,
          },
        ]}
      />
      {units.length === 0 ? (
        <EmptyState title="Chưa có số nào.">
          Số hiện ở đây khi bản đăng ký, báo cáo của đơn vị đã được nhận.
        </EmptyState>
      ) : (
        <>
          {steps.length > 1 && (
            <ChartSteps
              title="Đạt được sau từng kỳ báo cáo"
              alternative={`${indicator}: ${steps.map(({ period, achieved }) => `${periodName(period)} ${amountWords(achieved, measure, found.isRate)}`).join("; ")}${found.promised === null ? "" : `; đăng ký ${amountWords(found.promised, measure, found.isRate)}`}.`}
              mark={
                found.promised === null
                  ? null
                  : {
                      value: unscaled(found.promised),
                      words: `Đăng ký ${amountWords(found.promised, measure, found.isRate)}`,
                    }
              }
              steps={steps.map(({ period, achieved }) => ({
                key: period,
                label: formatDate(period),
                value: unscaled(achieved),
                words: together(achieved),
              }))}
            />
          )}
          <ChartBars
            title="Từng đơn vị"
            hasDemanded={eachDemanded !== null}
            bars={units.map((unit) => ({
              key: unit.unitId,
              label: nameOf(unit.unitId),
              words: [
                unit.achieved === null ? "Chưa có số" : amountWords(unit.achieved, measure),
                percentWords(unit.percent),
              ]
                .filter(Boolean)
                .join(" · "),
              alternative: `${nameOf(unit.unitId)}: thực hiện ${amountWords(unit.achieved, measure)}, đăng ký ${amountWords(unit.promised, measure)}`,
              achieved: unit.achieved === null ? null : unscaled(unit.achieved),
              promised: unit.promised === null ? null : unscaled(unit.promised),
              demanded: eachDemanded,
              most,
            }))}
          />
          <Table
            caption={`Số nào từ báo cáo nào${measure && ` (${measure})`}`}
            rows={units}
            rowKey={({ unitId }) => unitId}
            columns={[
              {
                key: "unit",
                header: "Đơn vị",
                cell: ({ unitId }) => nameOf(unitId),
                total: found.isRate ? "Trung bình" : "Cộng",
              },
              {
                key: "promised",
                header: "Đăng ký",
                numeric: true,
                cell: (unit) => <Promises unit={unit} />,
                total: together(found.promised),
              },
              {
                key: "figures",
                header: "Theo từng báo cáo",
                cell: (unit) =>
                  unit.figures.length === 0 ? (
                    "–"
                  ) : (
                    <ul>
                      {unit.figures.map(({ lineId, reportId, period, amount, unitId }) => (
                        <li key={lineId}>
                          <Link href={`/reports/${reportId}`}>
                            {periodName(period)}
                            {unitId !== unit.unitId && ` (${nameOf(unitId)})`}
                          </Link>
                          : {words(amount)}
                        </li>
                      ))}
                    </ul>
                  ),
              },
              {
                key: "achieved",
                header: "Thực hiện",
                numeric: true,
                cell: ({ achieved }) => words(achieved),
                total: together(found.achieved),
              },
              {
                key: "percent",
                header: "So với đăng ký",
                numeric: true,
                cell: ({ percent }) => percentWords(percent) || "–",
                total: percentWords(found.percent) || "–",
              },
            ]}
          />
        </>
      )}
    </>
  );
}

/** Each year's promise with the pledge it stands in. */
function Promises({ unit: { promises } }: { unit: UnitProgress }) {
  if (promises.length === 0) return "–";
  return (
    <ul>
      {promises.map(({ itemId, pledgeId, round, amount }) => (
        <li key={itemId}>
          <Link href={`/pledges/${pledgeId}`}>{amountWords(amount, "")}</Link>
          {round && ` (năm ${round})`}
        </li>
      ))}
    </ul>
  );
}
