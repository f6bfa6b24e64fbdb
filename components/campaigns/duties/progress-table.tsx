import { Table } from "@/components/ui/table";
import type { UnitDuty } from "@/lib/campaigns/duties/progress";
import { formatDate } from "@/lib/text/dates";
import { DutyStatus } from "./duty-status";

/** How far each unit is with one duty. */
export function DutyProgressTable({ rows }: { rows: readonly UnitDuty[] }) {
  return (
    <Table
      caption="Tiến độ của từng đơn vị"
      hideCaption
      rows={rows}
      rowKey={({ unit }) => unit.id}
      columns={[
        { key: "unit", header: "Đơn vị", cell: ({ unit }) => unit.name },
        {
          key: "received",
          header: "Nhận việc",
          cell: ({ duty: { received } }) => (received ? formatDate(received.at) : "Chưa"),
        },
        { key: "state", header: "Thực hiện", cell: ({ duty }) => <DutyStatus duty={duty} /> },
        { key: "done", header: "Đã báo xong", cell: ({ duty }) => <DoneWords duty={duty} /> },
      ]}
    />
  );
}

function DoneWords({ duty }: { duty: UnitDuty["duty"] }) {
  const done = duty.times.flatMap(({ key, dueOn, done: mark }) =>
    mark ? [{ key, dueOn, ...mark }] : [],
  );
  if (done.length === 0) return "Chưa";
  return (
    <ul>
      {done.map(({ key, dueOn, at, note }) => (
        <li key={key}>
          {formatDate(at)}
          {key !== "" && dueOn && ` (kỳ ${formatDate(dueOn)})`}
          {note && `: ${note}`}
        </li>
      ))}
    </ul>
  );
}
