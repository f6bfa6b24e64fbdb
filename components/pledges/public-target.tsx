import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import { periodProgress } from "@/lib/pledges/boards/period-progress";
import type { TargetProgress, UnitProgress } from "@/lib/pledges/boards/target-progress";
import { unscaled } from "@/lib/pledges/figures";
import type { PublicProgress } from "@/lib/pledges/public/shown-progress";
import { capitalised } from "@/lib/text/capitalised";
import { formatDate } from "@/lib/text/dates";
import { ChartBars } from "./chart-bars";
import { ChartSteps } from "./chart-steps";

type PublicTargetProps = {
  progress: TargetProgress;
  periods: PublicProgress["periods"];
  /** Names of the units, in the order they are listed; null where only the total is shown. */
  units: ReadonlyMap<string, string> | null;
};

/** One target before the public: how it grew, and where the commune shows it, unit by unit. */
export function PublicTarget({ progress, periods, units }: PublicTargetProps) {
  const { target, promised, achieved, isRate } = progress;
  const { measure } = target.content;
  const indicator = capitalised(target.content.indicator);
  const steps = periodProgress(progress);
  const nameOf = (period: string) =>
    periods.find(({ key }) => key === period)?.name ?? `đến ngày ${formatDate(period)}`;
  if (achieved === null) {
    return <p>Chưa có báo cáo nào được nhận.</p>;
  }
  return (
    <>
      {steps.length > 1 && (
        <>
          <ChartSteps
            title="Đạt được sau từng kỳ báo cáo"
            alternative={`${indicator}: ${steps.map((step) => `${nameOf(step.period)} ${amountWords(step.achieved, measure, isRate)}`).join("; ")}.`}
            mark={
              promised === null
                ? null
                : {
                    value: unscaled(promised),
                    words: `Đăng ký ${amountWords(promised, measure, isRate)}`,
                  }
            }
            steps={steps.map((step) => ({
              key: step.period,
              label: formatDate(step.period),
              value: unscaled(step.achieved),
              words: amountWords(step.achieved, "", isRate),
            }))}
          />
          <table className="cards-table max-w-xl">
            <caption className="sr-only">{indicator}: đạt được sau từng kỳ</caption>
            <thead>
              <tr>
                <th scope="col">Kỳ báo cáo</th>
                <th scope="col" className="numeric">
                  Đạt được đến lúc ấy
                </th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={step.period}>
                  <th scope="row">{nameOf(step.period)}</th>
                  <td data-label="Đạt được đến lúc ấy" className="numeric">
                    {amountWords(step.achieved, measure, isRate)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {units && <PublicUnits progress={progress} units={units} />}
    </>
  );
}

function PublicUnits({
  progress,
  units,
}: {
  progress: TargetProgress;
  units: ReadonlyMap<string, string>;
}) {
  const { measure } = progress.target.content;
  const indicator = capitalised(progress.target.content.indicator);
  const rows = [...units].flatMap(([unitId, name]) => {
    const unit = progress.units.find((each) => each.unitId === unitId);
    return unit ? [{ name, ...unit }] : [];
  });
  const number = (amount: bigint | null) => (amount === null ? null : unscaled(amount));
  const most = Math.max(
    0,
    ...rows.flatMap(({ achieved, promised }) => [number(achieved) ?? 0, number(promised) ?? 0]),
  );
  const words = ({ achieved, percent }: UnitProgress) =>
    [achieved === null ? "Chưa có số" : amountWords(achieved, measure), percentWords(percent)]
      .filter(Boolean)
      .join(" · ");
  return (
    <>
      <ChartBars
        title="Từng đơn vị"
        bars={rows.map((row) => ({
          key: row.unitId,
          label: row.name,
          words: words(row),
          alternative: `${row.name}: thực hiện ${amountWords(row.achieved, measure)}, đăng ký ${amountWords(row.promised, measure)}`,
          achieved: number(row.achieved),
          promised: number(row.promised),
          most,
        }))}
      />
      <table className="cards-table w-full">
        <caption className="sr-only">{indicator}: số của từng đơn vị</caption>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            <th scope="col" className="numeric">
              Đăng ký
            </th>
            <th scope="col" className="numeric">
              Thực hiện
            </th>
            <th scope="col" className="numeric">
              So với đăng ký
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ unitId, name, promised, achieved, percent }) => (
            <tr key={unitId}>
              <th scope="row">{name}</th>
              <td data-label="Đăng ký" className="numeric">
                {promised === null ? "–" : amountWords(promised, measure)}
              </td>
              <td data-label="Thực hiện" className="numeric">
                {achieved === null ? "–" : amountWords(achieved, measure)}
              </td>
              <td data-label="So với đăng ký" className="numeric">
                {percentWords(percent) || "–"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
