import { FileUp, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { listPeople } from "@/lib/people/accounts-queries";
import { peopleFilterSchema } from "@/lib/people/accounts-schema";
import { personStateLabels, roleLabels } from "@/lib/people/state";
import { loadAdministrator } from "./load-administrator";
import { PeopleTable } from "./people-table";
import { unitChoices } from "./unit-choices";

export const metadata: Metadata = { title: "Người dùng" };

const pageSize = 50;
const choicesOf = (labels: Record<string, string>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export default async function PeoplePage({ searchParams }: PageProps<"/people">) {
  const actor = await loadAdministrator();
  const asked = await searchParams;
  const { q, unit, role, state } = peopleFilterSchema.parse(asked);
  const now = new Date();
  const people = await listPeople(actor, now, { search: q, unitId: unit, role, state });
  const pageCount = Math.max(1, Math.ceil(people.length / pageSize));
  const page = Math.min(pageCount, Math.max(1, Math.trunc(Number(asked.page)) || 1));
  const given = Object.entries({ q, unit, role, state }).flatMap(([key, value]) =>
    value ? [[key, value]] : [],
  );
  return (
    <>
      <Breadcrumbs items={[{ label: "Quản trị", href: "/settings" }]} />
      <PageHeading
        title="Người dùng"
        lead="Ai được vào cổng của xã, làm việc gì, từ ngày nào đến ngày nào."
        actions={
          <>
            <ButtonLink href="/people/new" icon={UserPlus}>
              Thêm người
            </ButtonLink>
            <ButtonLink href="/people/import" icon={FileUp} variant="secondary">
              Nhập từ tệp
            </ButtonLink>
          </>
        }
      />
      <Flash />
      <search>
        <form action="/people" className="flex flex-wrap items-end gap-x-5 gap-y-4">
          <div className="min-w-60 grow sm:max-w-md">
            <TextField
              name="q"
              type="search"
              label="Tìm theo tên, tên đăng nhập, chức vụ"
              hint="Gõ không dấu cũng được."
              defaultValue={q}
            />
          </div>
          <Select
            name="unit"
            label="Đơn vị"
            choices={await unitChoices(actor, now)}
            emptyLabel="Tất cả"
            defaultValue={unit}
          />
          <Select
            name="role"
            label="Vai trò"
            choices={choicesOf(roleLabels)}
            emptyLabel="Tất cả"
            defaultValue={role}
          />
          <Select
            name="state"
            label="Trạng thái"
            choices={choicesOf(personStateLabels)}
            emptyLabel="Tất cả"
            defaultValue={state}
          />
          <ButtonGroup>
            <Button variant="secondary">Tìm</Button>
          </ButtonGroup>
        </form>
      </search>
      {people.length === 0 ? (
        <EmptyState title="Không có ai khớp." action={<Link href="/people">Xem tất cả</Link>}>
          Thử ít chữ hơn, hoặc chọn “Tất cả”.
        </EmptyState>
      ) : (
        <>
          <PeopleTable
            people={people.slice((page - 1) * pageSize, page * pageSize)}
            total={people.length}
            now={now}
          />
          <Pagination
            page={page}
            pageCount={pageCount}
            total={`${people.length} người`}
            href={(to) =>
              `/people?${new URLSearchParams([...given, ["page", String(to)]] as string[][])}`
            }
          />
        </>
      )}
    </>
  );
}
