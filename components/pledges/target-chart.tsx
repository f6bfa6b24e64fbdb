import type { ReactNode } from "react";
import { amountWords, demandedAmount, percentWords } from "@/lib/pledges/boards/amount-words";
import type { TargetTotals } from "@/lib/pledges/boards/target-totals";
import { unscaled } from "@/lib/pledges/figures";
import { capitalised } from "@/lib/text/capitalised";
import { ChartBars } from "./chart-bars";

type Shown = Pick<
  TargetTotals,
  | "target"
  | "isRate"
  | "achieved"
  | "promised"
  | "demanded"
  | "ofEach"
  | "percent"
  | "percentOfDemanded"
>;

type TargetChartProps = {
  title: string;
  targets: readonly Shown[];
  /** The target's name, as a link where it leads somewhere. */
  label: (target: Shown) => ReactNode;
};

/** A bar for each target, each to its own measure. */
export function TargetChart({ title, targets, label }: TargetChartProps) {
  return (
    <ChartBars
      title={title}
      hasDemanded={targets.some(({ demanded, ofEach }) => demanded !== null && ofEach === "")}
      bars={targets.map((each) => ({
        key: each.target.id,
        label: label(each),
        words: shortWords(each),
        alternative: `${capitalised(each.target.content.indicator)}: ${sentence(each)}`,
        achieved: number(each.achieved),
        promised: number(each.promised),
        demanded: each.ofEach === "" ? number(each.demanded) : null,
      }))}
    />
  );
}

const number = (amount: bigint | null) => (amount === null ? null : unscaled(amount));

/** "45 hộ · 75% số đăng ký" */
function shortWords({ target, isRate, achieved, percent, percentOfDemanded }: Shown): string {
  if (achieved === null) return "Chưa có báo cáo đã nhận";
  const share =
    percent !== null
      ? `${percentWords(percent)} số đăng ký`
      : percentOfDemanded !== null
        ? `${percentWords(percentOfDemanded)} mức kế hoạch`
        : "";
  return [amountWords(achieved, target.content.measure, isRate), share].filter(Boolean).join(" · ");
}

function sentence({
  target,
  isRate,
  achieved,
  promised,
  demanded,
  ofEach,
  percent,
}: Shown): string {
  const { measure } = target.content;
  return [
    achieved === null
      ? "chưa có báo cáo đã nhận"
      : `thực hiện ${amountWords(achieved, measure, isRate)}`,
    promised !== null && `đăng ký ${amountWords(promised, measure, isRate)}`,
    percent !== null && `bằng ${percentWords(percent)}`,
    demanded !== null && `kế hoạch nêu ${demandedAmount({ demanded, ofEach }, measure)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
