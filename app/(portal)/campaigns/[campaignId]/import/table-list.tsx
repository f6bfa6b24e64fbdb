import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { TableOption } from "@/lib/pledges/exchange/export-tables";
import { whatKey } from "@/lib/pledges/exchange/schema";
import { formatDate } from "@/lib/text/dates";

type TableListProps = { campaignId: string; tables: readonly TableOption[]; mayImport: boolean };

/** Each round and period with its table: as it stands, to fill in, filled in. */
export function TableList({ campaignId, tables, mayImport }: TableListProps) {
  const own = `/campaigns/${campaignId}`;
  return (
    <>
      <p className="max-w-[68ch]">
        Mỗi đợt đăng ký, mỗi kỳ báo cáo một bảng: mỗi dòng một chỉ tiêu của một đơn vị. Bảng tải về
        gồm các bản đã nộp.
      </p>
      <Table
        caption="Các bảng của phong trào"
        hideCaption
        rows={tables}
        rowKey={({ what }) => whatKey(what)}
        columns={[
          { key: "name", header: "Đợt, kỳ", cell: ({ name }) => name },
          {
            key: "due",
            header: "Hạn",
            cell: ({ dueOn }) => (dueOn ? formatDate(dueOn) : "Không đặt hạn"),
          },
          {
            key: "out",
            header: "Tải về",
            cell: (table) => (
              <a href={`${own}/${fileOf(table)}`}>
                Bảng đã có
                <Of table={table} />
              </a>
            ),
          },
          ...(mayImport
            ? [
                {
                  key: "template",
                  header: "Để điền",
                  cell: (table: TableOption) => (
                    <a href={`${own}/template.xlsx?what=${whatKey(table.what)}`}>
                      Tệp mẫu
                      <Of table={table} />
                    </a>
                  ),
                },
                {
                  key: "in",
                  header: "Nhập vào",
                  cell: (table: TableOption) => (
                    <Link href={`${own}/import?what=${whatKey(table.what)}`}>
                      Nhập từ bảng đã điền
                      <Of table={table} />
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

const fileOf = ({ what: { kind, key } }: TableOption) =>
  kind === "pledge" ? `pledges.xlsx?round=${key}` : `reports.xlsx?period=${key}`;

/** Links of the same words are told apart when they are read out one by one. */
const Of = ({ table: { name } }: { table: TableOption }) => (
  <span className="sr-only">: {name}</span>
);
