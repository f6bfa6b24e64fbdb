import { SummaryList } from "@/components/ui/summary-list";
import { Table } from "@/components/ui/table";
import { amountWords, percentWords } from "@/lib/pledges/boards/amount-words";
import type { ReportLine } from "@/lib/pledges/reports/report-lines";
import { capitalised } from "@/lib/text/capitalised";

/** What was done in the period, beside what was promised and what it comes to by now; then what was promised in words. */
export function ReportLines({ lines }: { lines: readonly ReportLine[] }) {
  const figures = lines.filter(({ measure }) => measure !== "");
  const promises = lines.filter(({ measure }) => measure === "");
  return (
    <>
      {figures.length > 0 && <Figures lines={figures} />}
      {promises.length > 0 && (
        <SummaryList
          rows={promises.map(({ indicator, promisedWords, words }) => ({
            label: capitalised(indicator),
            value: (promisedWords || words) && (
              <>
                {promisedWords && (
                  <span className="block text-sm text-muted">Đăng ký: {promisedWords}</span>
                )}
                <span className="whitespace-pre-line">{words || "Chưa nói kết quả"}</span>
              </>
            ),
          }))}
        />
      )}
    </>
  );
}

function Figures({ lines }: { lines: readonly ReportLine[] }) {
  return (
    <Table
      caption="Kết quả so với đăng ký"
      hideCaption
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "indicator",
          header: "Nội dung",
          cell: ({ indicator, promisedBy }) =>
            capitalised(promisedBy ? `${indicator} (đăng ký của ${promisedBy})` : indicator),
        },
        { key: "promised", header: "Đăng ký", cell: promisedCell },
        { key: "value", header: "Kỳ này", cell: valueCell },
        {
          key: "total",
          header: "Đến nay",
          cell: ({ total, measure }) => (total === null ? "–" : amountWords(total, measure)),
        },
        {
          key: "percent",
          header: "So với đăng ký",
          numeric: true,
          cell: ({ percent }) => percentWords(percent) || "–",
        },
      ]}
    />
  );
}

function promisedCell({ promised, promisedWords, demanded, measure }: ReportLine) {
  const words = [
    promised !== null && amountWords(promised, measure),
    promisedWords,
    demanded !== null && `Kế hoạch: ${amountWords(demanded, measure)}`,
  ].filter(Boolean);
  return words.length > 0 ? <span className="whitespace-pre-line">{words.join("; ")}</span> : "–";
}

function valueCell({ value, words, measure, corrections }: ReportLine) {
  const waits = corrections.some(({ state }) => state === "PENDING");
  const isCorrected = corrections.some(({ state }) => state === "ACCEPTED");
  if (value === null && words === "") return <span className="text-muted">Chưa cung cấp</span>;
  return (
    <div>
      {value !== null && amountWords(value, measure)}
      {words && <span className="block whitespace-pre-line text-sm">{words}</span>}
      {(waits || isCorrected) && (
        <span className="block text-sm text-muted">
          {waits ? "đang xin đính chính" : "đã đính chính"}
        </span>
      )}
    </div>
  );
}
