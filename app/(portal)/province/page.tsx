import { Building2, FileText } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { TextField } from "@/components/ui/text-field";
import { listCommunes } from "@/lib/campaigns/province/queries";
import { CommuneTable } from "./commune-table";
import { loadOperator } from "./load-operator";

export const metadata: Metadata = { title: "Các xã" };

const pageSize = 100;

export default async function ProvincePage({ searchParams }: PageProps<"/province">) {
  const person = await loadOperator();
  const asked = await searchParams;
  const search = typeof asked.q === "string" ? asked.q.slice(0, 200) : "";
  const communes = await listCommunes(person, new Date(), { search });
  const pageCount = Math.max(1, Math.ceil(communes.length / pageSize));
  const page = Math.min(pageCount, Math.max(1, Math.trunc(Number(asked.page)) || 1));
  return (
    <>
      <PageHeading
        title="Các xã"
        lead="Các xã dùng chung hệ thống, chỉ có số đếm. Người vận hành không đọc và không sửa gì của xã."
        actions={
          <>
            <ButtonLink href="/province/new" icon={Building2}>
              Khai báo xã
            </ButtonLink>
            <ButtonLink href="/province/plans" icon={FileText} variant="secondary">
              Theo kế hoạch cấp trên
            </ButtonLink>
          </>
        }
      />
      <Flash />
      <search>
        <form action="/province" className="flex flex-wrap items-end gap-x-5 gap-y-4">
          <div className="min-w-60 grow sm:max-w-md">
            <TextField
              name="q"
              type="search"
              label="Tìm theo tên, mã, tỉnh"
              hint="Gõ không dấu cũng được."
              defaultValue={search}
            />
          </div>
          <ButtonGroup>
            <Button variant="secondary">Tìm</Button>
          </ButtonGroup>
        </form>
      </search>
      {communes.length === 0 ? (
        <EmptyState title={search ? "Không có xã nào khớp." : "Chưa có xã nào."}>
          {search ? "Thử ít chữ hơn." : "Khai báo xã đầu tiên để bắt đầu."}
        </EmptyState>
      ) : (
        <>
          <CommuneTable
            communes={communes.slice((page - 1) * pageSize, page * pageSize)}
            total={communes.length}
          />
          <Pagination
            page={page}
            pageCount={pageCount}
            total={`${communes.length} xã`}
            href={(to) => `/province?${new URLSearchParams({ q: search, page: String(to) })}`}
          />
        </>
      )}
    </>
  );
}
