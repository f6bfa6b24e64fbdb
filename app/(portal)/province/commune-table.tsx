import { Link } from "@/components/ui/link";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import type { CommuneFigures } from "@/lib/campaigns/province/queries";
import { communeName } from "@/lib/communes/name";
import { formatNumber } from "@/lib/text/numbers";

type CommuneTableProps = { communes: readonly CommuneFigures[]; total: number };

export function CommuneTable({ communes, total }: CommuneTableProps) {
  return (
    <Table
      caption={`${formatNumber(total)} xã, phường, đặc khu`}
      rows={communes}
      rowKey={({ id }) => id}
      columns={[
        { key: "name", header: "Xã", cell: (commune) => upperFirst(communeName(commune)) },
        { key: "code", header: "Mã", cell: ({ code }) => code },
        { key: "province", header: "Tỉnh", cell: ({ provinceName }) => provinceName },
        figure("units", "Đơn vị"),
        figure("people", "Người dùng"),
        figure("plansIssued", "Kế hoạch đã ban hành"),
        {
          key: "kept",
          header: "Quản trị",
          cell: ({ id, isKept }) =>
            isKept ? (
              <StatusTag tone="done">Đã nhận</StatusTag>
            ) : (
              <StatusTag
                tone="waiting"
                detail={
                  <Link href={`/province/${id}/link`} className="tap">
                    Tạo liên kết mới
                  </Link>
                }
              >
                Chưa nhận
              </StatusTag>
            ),
        },
      ]}
    />
  );
}

function figure(key: "units" | "people" | "plansIssued", header: string) {
  return {
    key,
    header,
    numeric: true,
    cell: (commune: CommuneFigures) => formatNumber(commune[key]),
  };
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
