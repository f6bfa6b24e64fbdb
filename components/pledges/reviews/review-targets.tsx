import { Details } from "@/components/ui/details";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { amountWords, demandedAmount, percentWords } from "@/lib/pledges/boards/amount-words";
import { scaled } from "@/lib/pledges/figures";
import { namesOf } from "@/lib/pledges/reviews/compare";
import { byField, type ReviewFigures, type ReviewTarget } from "@/lib/pledges/reviews/figures";
import { periodNames } from "@/lib/pledges/reviews/report-facts";
import { gradeLabels } from "@/lib/pledges/state";
import { capitalised } from "@/lib/text/capitalised";

type ReviewTargetsProps = {
  campaignId: string;
  figures: ReviewFigures;
  /** Half way nobody has missed a target yet. */
  isFinal: boolean;
};

/** What was promised and reached, under the headings of the plan; below each total what it is made of. */
export function ReviewTargets({ campaignId, figures, isFinal }: ReviewTargetsProps) {
  return (
    <section aria-labelledby="targets" className="stack-tight">
      <h2 id="targets">Chỉ tiêu</h2>
      {figures.targets.length === 0 && (
        <EmptyState title="Kế hoạch không đề ra chỉ tiêu bằng số." />
      )}
      {byField(figures.targets).map(([field, targets]) => (
        <div key={field} className="stack-tight">
          <Table
            caption={field || "Chỉ tiêu của kế hoạch"}
            rows={targets}
            rowKey={({ targetId }) => targetId}
            columns={[
              {
                key: "indicator",
                header: "Chỉ tiêu",
                cell: ({ targetId, indicator }) => (
                  <Link href={`/campaigns/${campaignId}/targets/${targetId}`}>
                    {capitalised(indicator)}
                  </Link>
                ),
              },
              column("demanded", "Kế hoạch"),
              column("promised", "Đăng ký"),
              column("achieved", "Thực hiện"),
              {
                key: "percent",
                header: "So với đăng ký",
                numeric: true,
                cell: ({ percent }) => (percent === null ? "–" : percentWords(BigInt(percent))),
              },
              ...(isFinal ? [gradeColumn] : []),
            ]}
          />
          {targets.map((target) => (
            <Sources key={target.targetId} target={target} figures={figures} />
          ))}
        </div>
      ))}
    </section>
  );
}

const gradeColumn = {
  key: "grade",
  header: "Kết quả",
  cell: ({ grade }: ReviewTarget) => (grade ? gradeLabels[grade] : "–"),
};

function column(key: "demanded" | "promised" | "achieved", header: string) {
  return {
    key,
    header,
    numeric: true,
    cell: (target: ReviewTarget) => {
      const decimal = target[key];
      return decimal === null
        ? "–"
        : key === "demanded"
          ? demandedAmount({ demanded: scaled(decimal), ofEach: target.ofEach }, target.measure)
          : amountWords(scaled(decimal), target.measure, target.isRate);
    },
  };
}

type SourcesProps = { target: ReviewTarget; figures: ReviewFigures };

/** Each unit's share, and in which pledge and reports it stands. */
function Sources({ target, figures }: SourcesProps) {
  const { indicator, isRate, units, measure } = target;
  if (units.length === 0) return null;
  const nameOf = namesOf(figures);
  const periodName = periodNames(figures.things);
  return (
    <Details summary={`${capitalised(indicator)}: ${units.length} đơn vị`}>
      <p>
        {isRate
          ? "Tỷ lệ của cả xã là bình quân của các đơn vị, mỗi đơn vị tính như nhau."
          : "Số của cả xã là tổng của các đơn vị."}
      </p>
      <Table
        caption={`${capitalised(indicator)}, từng đơn vị`}
        hideCaption
        rows={units}
        rowKey={({ unitId }) => unitId}
        columns={[
          { key: "unit", header: "Đơn vị", cell: ({ unitId }) => nameOf(unitId) },
          {
            key: "promised",
            header: `Đăng ký${measure && ` (${measure})`}`,
            numeric: true,
            cell: ({ promises, promised }) =>
              promised === null ? (
                "–"
              ) : (
                <Link href={`/pledges/${promises[0]?.pledgeId}`}>{figure(promised)}</Link>
              ),
          },
          {
            key: "achieved",
            header: `Thực hiện${measure && ` (${measure})`}`,
            numeric: true,
            cell: ({ achieved }) => (achieved === null ? "–" : figure(achieved)),
          },
          {
            key: "sources",
            header: "Lấy từ báo cáo",
            cell: ({ figures: own }) =>
              own.length === 0 ? (
                "chưa có số"
              ) : (
                <ul>
                  {own.map(({ lineId, reportId, period, value }) => (
                    <li key={lineId}>
                      <Link href={`/reports/${reportId}`}>{periodName(period)}</Link>:{" "}
                      {figure(value)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </Details>
  );
}

const figure = (decimal: string) => amountWords(scaled(decimal), "");
