import { FileUp, Plus } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { listUnits } from "@/lib/communes/queries";
import { unitFilterSchema } from "@/lib/communes/units-schema";
import { foldAccents } from "@/lib/text/fold";
import { loadAdministrator } from "./load-administrator";
import { UnitTable } from "./unit-table";

export const metadata: Metadata = { title: "Đơn vị" };

export default async function UnitsPage({ searchParams }: PageProps<"/units">) {
  const actor = await loadAdministrator();
  const { q, show } = unitFilterSchema.parse(await searchParams);
  const all = await listUnits(actor, new Date(), { includeEnded: show === "all" });
  const words = foldAccents(q).split(/\s+/u).filter(Boolean);
  const units = all.filter(({ name, shortName }) =>
    words.every((word) => foldAccents(`${name} ${shortName ?? ""}`).includes(word)),
  );
  return (
    <>
      <Breadcrumbs items={[{ label: "Quản trị", href: "/settings" }]} />
      <PageHeading
        title="Đơn vị"
        lead="Cơ quan, đoàn thể, trường, trạm, thôn bản của xã, mỗi đơn vị từ ngày nào đến ngày nào. Văn bản cũ giữ tên đơn vị lúc ấy."
        actions={
          <>
            <ButtonLink href="/units/new" icon={Plus}>
              Thêm đơn vị
            </ButtonLink>
            <ButtonLink href="/units/import" icon={FileUp} variant="secondary">
              Nhập từ tệp
            </ButtonLink>
          </>
        }
      />
      <Flash />
      <search>
        <form action="/units" className="flex flex-wrap items-end gap-x-5 gap-y-4">
          <div className="min-w-60 grow sm:max-w-md">
            <TextField
              name="q"
              type="search"
              label="Tìm theo tên"
              hint="Gõ không dấu cũng được."
              defaultValue={q}
            />
          </div>
          <Select
            name="show"
            label="Hiện"
            choices={[
              { value: "current", label: "Đơn vị đang có" },
              { value: "all", label: "Cả đơn vị đã kết thúc, chưa bắt đầu" },
            ]}
            defaultValue={show}
          />
          <ButtonGroup>
            <Button variant="secondary">Tìm</Button>
          </ButtonGroup>
        </form>
      </search>
      {units.length === 0 ? (
        <EmptyState title={words.length > 0 ? "Không có đơn vị nào khớp." : "Chưa có đơn vị nào."}>
          Thêm từng đơn vị, hoặc nhập cả danh sách từ tệp Excel lưu loại CSV.
        </EmptyState>
      ) : (
        <UnitTable units={units} />
      )}
    </>
  );
}
