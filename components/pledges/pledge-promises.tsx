import { Table } from "@/components/ui/table";
import { formatDate } from "@/lib/text/dates";

export type ShownPromise = {
  id: string;
  indicator: string;
  /** What the plan demands; "" for no figure. */
  demanded: string;
  /** As written, with its unit of measure; "" for none. */
  baseline: string;
  promised: string;
  dueOn: string | null;
  isOwn: boolean;
};

/** What a unit has promised, one row each; what nothing was promised of says so. */
export function PledgePromises({ promises }: { promises: readonly ShownPromise[] }) {
  const figures = promises.filter(({ demanded, baseline }) => demanded || baseline);
  const hasFigures = figures.length > 0;
  return (
    <Table
      caption="Điều đăng ký"
      hideCaption
      rows={promises}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "indicator",
          header: "Nội dung",
          cell: ({ indicator, isOwn }) => (isOwn ? `${indicator} (đơn vị tự đăng ký)` : indicator),
        },
        ...(hasFigures
          ? [
              {
                key: "baseline",
                header: "Năm trước",
                cell: ({ baseline }: ShownPromise) => baseline || "–",
              },
              {
                key: "demanded",
                header: "Kế hoạch của xã",
                cell: ({ demanded }: ShownPromise) => demanded || "–",
              },
            ]
          : []),
        {
          key: "promised",
          header: "Đơn vị đăng ký",
          cell: ({ promised, dueOn }) =>
            promised ? (
              <>
                <span className="whitespace-pre-line">{promised}</span>
                {dueOn && <span className="text-muted"> (đến {formatDate(dueOn)})</span>}
              </>
            ) : (
              <span className="text-muted">Chưa đăng ký</span>
            ),
        },
      ]}
    />
  );
}
