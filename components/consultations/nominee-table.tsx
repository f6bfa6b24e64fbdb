import { NominationStatus } from "@/components/nominations/nomination-status";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { ConsultationDetail } from "@/lib/appraisals/consultation/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";
import { formatDate } from "@/lib/text/dates";

type NomineeTableProps = { consultation: ConsultationDetail; now: Date };

/** Everybody on a list, those taken off too, as the public was shown them. */
export function NomineeTable({ consultation, now }: NomineeTableProps) {
  const { id, items, standing } = consultation;
  return (
    <Table
      caption="Như trang công khai nêu"
      rows={items}
      rowKey={({ nominationId }) => nominationId}
      columns={[
        {
          key: "name",
          header: "Tên",
          cell: ({ name, nominationId }) => (
            <Link href={`/nominations/${nominationId}`}>{name}</Link>
          ),
        },
        { key: "place", header: "Đơn vị", cell: ({ place }) => place },
        { key: "award", header: "Đề nghị", cell: ({ award }) => awardName(award) },
        { key: "citation", header: "Thành tích", cell: ({ citation }) => citation },
        {
          key: "state",
          header: "Tình trạng",
          cell: ({ nomination, removedAt }) => (
            <>
              <NominationStatus nomination={nomination} now={now} />
              {removedAt && (
                <span className="block text-sm">
                  Ra khỏi danh sách ngày {formatDate(removedAt)}
                  {nomination.movedNote && `: ${nomination.movedNote}`}
                </span>
              )}
            </>
          ),
        },
        ...(standing === "concluded"
          ? []
          : [
              {
                key: "remove",
                header: "Việc",
                cell: ({ name, nominationId, removedAt }: ConsultationDetail["items"][number]) =>
                  !removedAt && (
                    <Link href={`/consultations/${id}/remove/${nominationId}`} className="tap">
                      Đưa ra khỏi danh sách<span className="sr-only">: {name}</span>
                    </Link>
                  ),
              },
            ]),
      ]}
    />
  );
}
