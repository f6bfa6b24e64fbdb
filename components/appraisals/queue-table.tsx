import { NominationStatus } from "@/components/nominations/nomination-status";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { QueuedNomination } from "@/lib/appraisals/queue/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { dossierNumber } from "@/lib/nominations/dossier-number";
import { ClockTag } from "./clock-tag";

type QueueTableProps = { rows: readonly QueuedNomination[]; total: number; now: Date };

/** The queue, each line to be opened, or chosen for a list. */
export function QueueTable({ rows, total, now }: QueueTableProps) {
  return (
    <Table
      caption={`${total} đề nghị`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={columnsAt(now)}
    />
  );
}

const columnsAt = (now: Date) => [
  {
    key: "name",
    header: "Đối tượng",
    cell: ({ id, name }: QueuedNomination) => (
      <span className="flex items-center gap-3">
        <input
          type="checkbox"
          name="n"
          value={id}
          aria-label={`Chọn ${name}`}
          className="size-6 shrink-0 accent-red"
        />
        <Link href={`/nominations/${id}/appraisal`}>{name}</Link>
      </span>
    ),
  },
  {
    key: "award",
    header: "Đề nghị tặng",
    cell: ({ award }: QueuedNomination) => awardName(award),
  },
  {
    key: "unit",
    header: "Đơn vị đề nghị",
    cell: ({ dossier }: QueuedNomination) => dossier.unit.name,
  },
  {
    key: "dossier",
    header: "Hồ sơ",
    cell: ({ dossierId, dossier }: QueuedNomination) => (
      <Link href={`/nominations/dossiers/${dossierId}`}>
        {dossierNumber(dossier) || dossier.title}
      </Link>
    ),
  },
  {
    key: "state",
    header: "Trạng thái, thời hạn",
    cell: (row: QueuedNomination) =>
      row.state === "SUBMITTED" && row.clock ? (
        <ClockTag clock={row.clock} />
      ) : (
        <NominationStatus nomination={row} now={now} />
      ),
  },
];
