import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { z } from "zod";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { Table } from "@/components/ui/table";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/auth/session";
import { listNominatingUnits } from "@/lib/nominations/dossiers/campaigns";
import { audiences } from "@/lib/nominations/dossiers/schema";
import { canReadRecipients } from "@/lib/nominations/policy";
import { audienceNames } from "@/lib/nominations/recipients/labels";
import {
  type ListedRecipient,
  listRecipients,
  recipientsPerPage,
} from "@/lib/nominations/recipients/queries";

export const metadata: Metadata = { title: "Lịch sử khen thưởng" };

const filterSchema = z.object({
  q: z.string().max(100).catch(""),
  kind: z.enum(audiences).optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Everybody the commune has nominated or awarded, for the office to look up. */
export default async function RecipientsPage({ searchParams }: PageProps<"/recipients">) {
  const actor = await requireActor();
  if (!canReadRecipients(actor).allowed) forbidden();
  const { q, kind, unit, page } = filterSchema.parse(await searchParams);
  const { rows, total } = await listRecipients(actor, { q, kind, unitId: unit, page }, new Date());
  const units = await listNominatingUnits(actor);
  const href = (to: number) =>
    `/recipients?${new URLSearchParams({ q, kind: kind ?? "", unit: unit ?? "", page: String(to) })}`;
  return (
    <>
      <Breadcrumbs
        items={[{ label: "Đề nghị khen", href: "/nominations" }, { label: "Lịch sử khen thưởng" }]}
      />
      <PageHeading
        title="Lịch sử khen thưởng"
        lead="Người, hộ, tập thể, doanh nghiệp đã được xã đề nghị hoặc khen. Chọn đơn vị thì có cả của đơn vị đã đổi tên, sáp nhập vào."
      />
      <form method="get" className="flex flex-wrap items-end gap-4">
        <TextField
          name="q"
          label="Tên"
          hint="Gõ không dấu cũng được."
          defaultValue={q}
          autoComplete="off"
        />
        <Select
          name="kind"
          label="Đối tượng"
          emptyLabel="Tất cả"
          choices={audiences.map((value) => ({ value, label: audienceNames[value] }))}
          defaultValue={kind ?? ""}
        />
        <Select
          name="unit"
          label="Đơn vị"
          emptyLabel="Mọi đơn vị"
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={unit ?? ""}
        />
        <Button variant="secondary">Tìm</Button>
      </form>
      {rows.length === 0 ? (
        <EmptyState title="Không tìm thấy ai như vậy.">
          Đối tượng được ghi vào đây khi một đơn vị đề nghị khen, hoặc khi nhập quyết định cũ.
        </EmptyState>
      ) : (
        <>
          <Table
            caption={`${total} đối tượng`}
            rows={rows}
            rowKey={({ id }) => id}
            columns={columns}
          />
          <Pagination
            page={page}
            pageCount={Math.ceil(total / recipientsPerPage)}
            total={`${total} đối tượng`}
            href={href}
          />
        </>
      )}
    </>
  );
}

const columns = [
  {
    key: "name",
    header: "Tên",
    cell: ({ id, name, mark }: ListedRecipient) => (
      <>
        <Link href={`/recipients/${id}`}>{name}</Link>
        {mark && <span className="block text-sm font-normal text-muted">{mark}</span>}
      </>
    ),
  },
  {
    key: "kind",
    header: "Đối tượng",
    cell: ({ kind }: ListedRecipient) => audienceNames[kind],
  },
  { key: "unit", header: "Đơn vị", cell: ({ unit }: ListedRecipient) => unit?.name ?? "–" },
  {
    key: "awards",
    header: "Số lần được khen",
    numeric: true,
    cell: ({ _count }: ListedRecipient) => _count.decisionItems,
  },
];
