import { Button } from "@/components/ui/button";
import { Details } from "@/components/ui/details";
import { Table } from "@/components/ui/table";
import type { listKeys } from "@/lib/certificates/keys/commune-key";
import { fingerprint } from "@/lib/certificates/keys/signature";
import { formatDate } from "@/lib/text/dates";
import { rotateKeyAction } from "./actions";

type KeyListProps = { keys: Awaited<ReturnType<typeof listKeys>>; mayRotate: boolean };

/** The keys certificates are signed with, and a new one. */
export function KeyList({ keys, mayRotate }: KeyListProps) {
  return (
    <section className="stack" aria-labelledby="keys-title">
      <h2 id="keys-title">Khóa ký số</h2>
      {keys.length === 0 ? (
        <p className="reading">Chưa có: cổng tự tạo khi xã lập giấy khen đầu tiên.</p>
      ) : (
        <Table
          caption="Các khóa của xã"
          hideCaption
          rows={keys}
          rowKey={({ id }) => id}
          columns={[
            { key: "print", header: "Dấu vân của khóa", cell: (key) => fingerprint(key.publicKey) },
            {
              key: "time",
              header: "Dùng",
              cell: ({ createdAt, retiredAt }) =>
                retiredAt
                  ? `${formatDate(createdAt)} đến ${formatDate(retiredAt)}`
                  : `từ ${formatDate(createdAt)}, đang dùng`,
            },
            {
              key: "count",
              header: "Giấy khen đã ký",
              numeric: true,
              cell: ({ _count }) => _count.certificates,
            },
          ]}
        />
      )}
      {mayRotate && keys.length > 0 && (
        <Details summary="Thay khóa">
          <p>
            Chỉ thay khi nghi khóa bị lộ. Giấy khen đã lập vẫn kiểm tra được; tệp kiểm tra không cần
            mạng phải tải lại để có khóa mới.
          </p>
          <form action={rotateKeyAction}>
            <Button variant="warning">Thay khóa ký số</Button>
          </form>
        </Details>
      )}
    </section>
  );
}
