import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { listUnits } from "@/lib/communes/queries";
import { unitKindLabels } from "@/lib/communes/state";
import { writtenDate } from "@/lib/text/calendar";
import { readDay } from "@/lib/text/day-column";

type Unit = Awaited<ReturnType<typeof listUnits>>[number];

const day = (column: Date | null) => (column ? writtenDate(readDay(column)) : "–");

export function UnitTable({ units }: { units: readonly Unit[] }) {
  return (
    <Table
      caption={`${units.length} đơn vị`}
      rows={units}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Tên",
          cell: ({ id, name }) => (
            <Link href={`/units/${id}`} className="tap">
              {name}
            </Link>
          ),
        },
        { key: "short", header: "Tên viết tắt", cell: ({ shortName }) => shortName ?? "–" },
        { key: "kind", header: "Loại", cell: ({ kind }) => unitKindLabels[kind] },
        { key: "from", header: "Từ ngày", cell: ({ validFrom }) => day(validFrom) },
        { key: "to", header: "Đến hết ngày", cell: ({ validTo }) => day(validTo) },
        {
          key: "successor",
          header: "Đơn vị kế thừa",
          cell: ({ successor }) =>
            successor ? (
              <Link href={`/units/${successor.id}`} className="tap">
                {successor.name}
              </Link>
            ) : (
              "–"
            ),
        },
      ]}
    />
  );
}
