import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import {
  type AwardStatisticsFilter,
  awardStatisticsHref,
} from "@/lib/appraisals/statistics/filter";
import type { CountedAward } from "@/lib/appraisals/statistics/queries";
import {
  awardStatisticsColumns,
  figuresOf,
  type StatisticsLine,
} from "@/lib/appraisals/statistics/table";

type AwardFiguresProps = {
  year: number;
  caption: string;
  /** Of the first column. */
  header: string;
  lines: readonly StatisticsLine[];
  all: readonly CountedAward[];
};

/** How many were put forward and how many awarded, each figure leading to whom it counts. */
export function AwardFigures({ year, caption, header, lines, all }: AwardFiguresProps) {
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ label }) => label}
      columns={[
        { key: "label", header, cell: ({ label }: StatisticsLine) => label },
        ...awardStatisticsColumns.map((column) => ({
          key: column.key,
          header: column.header,
          numeric: true,
          cell: (line: StatisticsLine) => {
            const { filter, submitted, decided } = figuresOf(all, line.filter, column.filter);
            const words = `${line.label}, ${column.header.toLowerCase()}`;
            return (
              <span className="whitespace-nowrap">
                <Figure
                  count={submitted}
                  filter={{ year, counted: "submitted", ...filter }}
                  label={`${submitted} đề nghị: ${words}`}
                />
                {" / "}
                <Figure
                  count={decided}
                  filter={{ year, counted: "decided", ...filter }}
                  label={`${decided} được khen: ${words}`}
                />
              </span>
            );
          },
        })),
      ]}
    />
  );
}

type FigureProps = { count: number; filter: Partial<AwardStatisticsFilter>; label: string };

function Figure({ count, filter, label }: FigureProps) {
  if (count === 0) return 0;
  return (
    <Link href={`${awardStatisticsHref(filter)}#list`} aria-label={label}>
      {count}
    </Link>
  );
}
