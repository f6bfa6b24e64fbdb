import type { ReactNode } from "react";

type ChartBar = {
  key: string;
  label: ReactNode;
  /** The label and its figures as one sentence, for who does not see the bar. */
  alternative: string;
  /** The figures in words, beside the label. */
  words: string;
  achieved: number | null;
  promised: number | null;
  /** What the plan asks for. */
  demanded?: number | null;
  /** What the whole width stands for; where bars are compared, the same for all. */
  most?: number;
};

type ChartBarsProps = {
  /** What the bars show; their numbers stand in a table beside. */
  title: string;
  bars: readonly ChartBar[];
  hasDemanded?: boolean;
};

/**
 * Bars of what is achieved within what was promised: a filled bar in an open frame, and a line where the plan's mark
 * is. Form, not colour, tells them apart. Words are outside of the drawing: legible however narrow it is.
 */
export function ChartBars({ title, bars, hasDemanded = false }: ChartBarsProps) {
  return (
    <figure>
      <figcaption className="font-semibold">{title}</figcaption>
      <p className="text-sm text-muted">
        Phần tô đậm là số thực hiện, khung là số đăng ký
        {hasDemanded && ", vạch đứng là mức kế hoạch nêu"}.
      </p>
      <ul className="mt-3 space-y-3">
        {bars.map((bar) => (
          <li key={bar.key} className="break-inside-avoid">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="min-w-0">{bar.label}</span>
              <span className="text-sm tabular-nums">{bar.words}</span>
            </div>
            <Bar {...bar} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

const height = 18;

function Bar({ alternative, achieved, promised, demanded = null, most }: ChartBar) {
  const whole = most ?? Math.max(achieved ?? 0, promised ?? 0, demanded ?? 0);
  const share = (value: number) =>
    whole <= 0 ? 0 : Math.min(100, Math.max(0, (value / whole) * 100));
  return (
    <svg
      role="img"
      aria-label={alternative}
      width="100%"
      height={height}
      className="mt-1 block overflow-visible"
    >
      <title>{alternative}</title>
      <line x1="0" x2="0" y1="0" y2={height} className="stroke-field" />
      {promised !== null && promised > 0 && (
        <rect
          x="0"
          y="1.5"
          width={percent(share(promised))}
          height={height - 3}
          className="fill-surface stroke-field"
        />
      )}
      {achieved !== null && achieved > 0 && (
        <rect
          x="0"
          y="4.5"
          width={percent(share(achieved))}
          height={height - 9}
          className="fill-blue"
        />
      )}
      {demanded !== null && demanded > 0 && (
        <line
          x1={percent(share(demanded))}
          x2={percent(share(demanded))}
          y1="-2"
          y2={height + 2}
          strokeWidth="3"
          className="stroke-ink"
        />
      )}
    </svg>
  );
}

const percent = (share: number) => `${Number(share.toFixed(3))}%`;
