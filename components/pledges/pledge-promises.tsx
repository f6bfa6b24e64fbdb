import { Table } from "@/components/ui/table";
import { capitalised } from "@/lib/text/capitalised";
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
  return (
    <Table
      caption="Điều đăng ký"
      hideCaption
      rows={promises}
      rowKey={({ id }) => id}
      columns={[
        { key: "indicator", header: "Nội dung", cell: (promise) => <Indicator {...promise} /> },
        { key: "promised", header: "Đăng ký", cell: (promise) => <Promised {...promise} /> },
      ]}
    />
  );
}

function Indicator({ indicator, demanded, isOwn }: ShownPromise) {
  const beside = isOwn ? "Đơn vị tự đăng ký" : demanded && `Kế hoạch của xã: ${demanded}`;
  return (
    <>
      {capitalised(indicator)}
      {beside && <span className="block text-sm font-normal text-muted">{beside}</span>}
    </>
  );
}

function Promised({ promised, baseline, dueOn }: ShownPromise) {
  const beside = [baseline && `năm trước ${baseline}`, dueOn && `đến ${formatDate(dueOn)}`];
  return (
    <>
      {promised ? (
        <span className="whitespace-pre-line">{promised}</span>
      ) : (
        <span className="text-muted">Chưa đăng ký</span>
      )}
      {beside.some(Boolean) && (
        <span className="block text-sm text-muted">{beside.filter(Boolean).join(", ")}</span>
      )}
    </>
  );
}
