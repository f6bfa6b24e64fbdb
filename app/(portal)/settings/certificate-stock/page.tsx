import { Plus } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Table } from "@/components/ui/table";
import { hasRole } from "@/lib/auth/actor";
import { listKeys } from "@/lib/certificates/keys/commune-key";
import { hasEmblem } from "@/lib/certificates/queries";
import { listStock } from "@/lib/certificates/stock/queries";
import { formatDate } from "@/lib/text/dates";
import { removeEmblemAction } from "./actions";
import { EmblemForm } from "./emblem-form";
import { KeyList } from "./key-list";
import { loadKeeper } from "./load-keeper";

export const metadata: Metadata = { title: "In giấy khen" };

/** The commune's stock, its picture of the emblem, and the key it signs with. */
export default async function CertificateStockPage() {
  const actor = await loadKeeper();
  const stock = await listStock(actor);
  const emblem = await hasEmblem(actor);
  const crumbs = hasRole(actor, "ADMIN")
    ? [{ label: "Quản trị", href: "/settings" }]
    : [{ label: "Quyết định", href: "/decisions" }];
  return (
    <>
      <Breadcrumbs items={crumbs} />
      <PageHeading
        title="In giấy khen"
        lead="Vị trí in trên phôi của xã, Quốc huy trên giấy trắng, khóa ký số."
      />
      <Flash />
      <section className="stack" aria-labelledby="stock-title">
        <h2 id="stock-title">Phôi in sẵn</h2>
        {stock.length === 0 ? (
          <EmptyState title="Chưa có mẫu phôi nào.">
            Phôi mua sẵn có khung, Quốc huy, chữ «Giấy khen». Ghi chỗ in từng dòng một lần, sau đó
            cổng chỉ in chữ vào đúng chỗ.
          </EmptyState>
        ) : (
          <Table
            caption="Các mẫu phôi"
            hideCaption
            rows={stock}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "name",
                header: "Tên",
                cell: ({ id, name }) => (
                  <Link href={`/settings/certificate-stock/${id}`} className="tap">
                    {name}
                  </Link>
                ),
              },
              {
                key: "changed",
                header: "Sửa lần cuối",
                cell: ({ changedAt, changedBy }) =>
                  `${formatDate(changedAt)}, ${changedBy.user.name}`,
              },
            ]}
          />
        )}
        <ButtonLink href="/settings/certificate-stock/new" icon={Plus} variant="secondary">
          Thêm mẫu phôi
        </ButtonLink>
      </section>
      <section className="stack" aria-labelledby="emblem-title">
        <h2 id="emblem-title">Quốc huy</h2>
        {emblem ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: a private image of the record, not a static one. */}
            <img
              src="/settings/certificate-stock/emblem"
              alt="Quốc huy trên giấy khen của xã"
              className="h-36 w-auto rounded-md border border-line bg-white p-2"
            />
            <form action={removeEmblemAction}>
              <Button variant="warning">Bỏ ảnh Quốc huy</Button>
            </form>
          </>
        ) : (
          <p className="reading">
            Chưa có. Cổng không tự vẽ Quốc huy: xã tải lên ảnh đúng mẫu do cơ quan có thẩm quyền
            cấp. Chưa có ảnh thì giấy trắng để trống một ô 24 mm ở giữa, phía trên.
          </p>
        )}
        <EmblemForm />
      </section>
      <KeyList keys={await listKeys(actor)} mayRotate={hasRole(actor, "ADMIN")} />
    </>
  );
}
