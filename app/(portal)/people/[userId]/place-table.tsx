import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Place } from "@/lib/people/accounts-queries";
import { roleLabels } from "@/lib/people/state";
import { writtenDate } from "@/lib/text/calendar";
import { readDay } from "@/lib/text/day-column";

type PlaceTableProps = { userId: string; places: readonly Place[]; isSelf: boolean };

/** What a person may do in the commune, held now, before and from a later day. */
export function PlaceTable({ userId, places, isSelf }: PlaceTableProps) {
  return (
    <Table
      caption="Vai trò, chức vụ và thời hạn"
      hideCaption
      rows={places}
      rowKey={({ id }) => id}
      columns={[
        { key: "position", header: "Chức vụ", cell: ({ position }) => position },
        {
          key: "roles",
          header: "Vai trò",
          cell: ({ roles, isDeputy }) =>
            roles.map((role) => roleLabels[role]).join(", ") + (isDeputy ? " (cấp phó)" : ""),
        },
        { key: "unit", header: "Đơn vị", cell: ({ unit }) => unit?.name ?? "–" },
        {
          key: "from",
          header: "Từ ngày",
          cell: ({ validFrom }) => writtenDate(readDay(validFrom)),
        },
        {
          key: "to",
          header: "Đến hết ngày",
          cell: ({ validTo }) => (validTo ? writtenDate(readDay(validTo)) : "–"),
        },
        {
          key: "change",
          header: "Việc",
          cell: ({ id, position }) => (
            <Link href={`/people/${userId}/memberships/${id}`} className="tap">
              {isSelf ? "Sửa" : "Sửa, kết thúc"}
              <span className="sr-only">&nbsp;{position}</span>
            </Link>
          ),
        },
      ]}
    />
  );
}
