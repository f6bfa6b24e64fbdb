import { Fragment } from "react";

type ChartStep = {
  key: string;
  /** Below the drawing: "20/6/2026". */
  label: string;
  value: number;
  /** "45 hộ" */
  words: string;
};

type ChartStepsProps = {
  title: string;
  /** All of it as one sentence. */
  alternative: string;
  steps: readonly ChartStep[];
  /** A mark to be reached. */
  mark: { value: number; words: string } | null;
};

const height = 190;
const [top, bottom] = [34, 158];
const [left, right] = [7, 93];

/**
 * How something grew, step by step, towards a mark. Places along the line are shares of the width and letters have
 * their own size, so that it reads the same on a phone and on paper.
 */
export function ChartSteps({ title, alternative, steps, mark }: ChartStepsProps) {
  const most = Math.max(...steps.map(({ value }) => value), mark?.value ?? 0);
  const x = (index: number) =>
    steps.length === 1 ? 50 : left + ((right - left) * index) / (steps.length - 1);
  const y = (value: number) =>
    most <= 0 ? bottom : bottom - (bottom - top) * (Math.max(0, value) / most);
  // Where many stand close together, words only at the ends.
  const isNamed = (index: number) => steps.length <= 4 || index === 0 || index === steps.length - 1;
  return (
    <figure className="max-w-[44rem]">
      <figcaption className="font-semibold">{title}</figcaption>
      <svg
        role="img"
        aria-label={alternative}
        width="100%"
        height={height}
        className="mt-2 block overflow-visible"
      >
        <title>{alternative}</title>
        <line x1="0" x2="100%" y1={bottom} y2={bottom} className="stroke-field" />
        {mark && (
          <>
            <line
              x1="0"
              x2="100%"
              y1={y(mark.value)}
              y2={y(mark.value)}
              strokeDasharray="6 4"
              strokeWidth="1.5"
              className="stroke-ink"
            />
            <text x="0" y={y(mark.value) - 6} fontSize="13" className="fill-ink">
              {mark.words}
            </text>
          </>
        )}
        {steps.map(({ key, label, value, words }, index) => {
          const [here, next] = [`${x(index)}%`, steps[index + 1]];
          return (
            <Fragment key={key}>
              {next && (
                <>
                  <line
                    x1={here}
                    x2={`${x(index + 1)}%`}
                    y1={y(value)}
                    y2={y(value)}
                    strokeWidth="2.5"
                    className="stroke-blue"
                  />
                  <line
                    x1={`${x(index + 1)}%`}
                    x2={`${x(index + 1)}%`}
                    y1={y(value)}
                    y2={y(next.value)}
                    strokeWidth="2.5"
                    className="stroke-blue"
                  />
                </>
              )}
              <circle cx={here} cy={y(value)} r="4.5" className="fill-blue" />
              {isNamed(index) && (
                <>
                  <text
                    x={here}
                    y={valuePlace(y(value), mark && y(mark.value))}
                    fontSize="13"
                    textAnchor={anchor(index, steps.length)}
                    className="fill-ink font-semibold"
                  >
                    {words}
                  </text>
                  <text
                    x={here}
                    y={bottom + 20}
                    fontSize="13"
                    textAnchor={anchor(index, steps.length)}
                    className="fill-muted"
                  >
                    {label}
                  </text>
                </>
              )}
            </Fragment>
          );
        })}
      </svg>
    </figure>
  );
}

/** Above its point; below it where the mark's own words stand. */
function valuePlace(point: number, mark: number | null): number {
  const isClose = mark !== null && Math.abs(point - mark) < 26;
  return isClose ? point + 20 : point - 10;
}

function anchor(index: number, count: number): "start" | "middle" | "end" {
  if (count === 1) return "middle";
  if (index === 0) return "start";
  return index === count - 1 ? "end" : "middle";
}
