import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { ListedPerson } from "@/lib/people/accounts-queries";
import { roleLabels } from "@/lib/people/state";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { PersonStatus } from "./person-status";

type PeopleTableProps = { people: readonly ListedPerson[]; total: number; now: Date };

export function PeopleTable({ people, total, now }: PeopleTableProps) {
  const day = vietnamDay(now);
  const places = ({ memberships }: ListedPerson) =>
    memberships.filter(({ validTo }) => validTo === null || validTo >= day);
  return (
    <Table
      caption={`${total} người`}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: "Họ và tên",
          cell: ({ id, name }) => (
            <Link href={`/people/${id}`} className="tap">
              {name}
            </Link>
          ),
        },
        { key: "user", header: "Tên đăng nhập", cell: ({ userName, email }) => userName ?? email },
        {
          key: "position",
          header: "Chức vụ",
          cell: (person) => (
            <Lines lines={places(person).map(({ id, position }) => [id, position])} />
          ),
        },
        {
          key: "unit",
          header: "Đơn vị",
          cell: (person) => (
            <Lines lines={places(person).map(({ id, unit }) => [id, unit?.name ?? "–"])} />
          ),
        },
        {
          key: "roles",
          header: "Vai trò",
          cell: (person) => (
            <Lines
              lines={places(person).map(({ id, roles }) => [
                id,
                roles.map((role) => roleLabels[role]).join(", "),
              ])}
            />
          ),
        },
        { key: "state", header: "Trạng thái", cell: ({ state }) => <PersonStatus state={state} /> },
      ]}
    />
  );
}

function Lines({ lines }: { lines: string[][] }) {
  if (lines.length === 0) return "–";
  return lines.map(([key, line]) => (
    <span key={key} className="block">
      {line}
    </span>
  ));
}
