import { BookmarkPlus, FileDown, NotebookPen } from "lucide-react";
import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Button, ButtonGroup, ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pagination } from "@/components/ui/pagination";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { requireActor } from "@/lib/auth/session";
import { numberUseLabels, seriesName } from "@/lib/campaigns/issue/numbering";
import { canKeepRegister, canReadRegister } from "@/lib/campaigns/issue/policy";
import { registerFilterSchema, seriesParam } from "@/lib/campaigns/issue/register-filter";
import {
  findRegisterPage,
  findRegisterState,
  listRegisters,
  type RegisterSeries,
} from "@/lib/campaigns/issue/register-queries";
import { RegisterGaps } from "./register-gaps";
import { RegisterTable } from "./register-table";

export const metadata: Metadata = { title: "Sổ văn bản đi" };

const pageSize = 100;

export default async function RegisterPage({ searchParams }: PageProps<"/register">) {
  const actor = await requireActor();
  if (!canReadRegister(actor).allowed) forbidden();
  const { series: asked, q, use, page } = registerFilterSchema.parse(await searchParams);
  const registers = await listRegisters(actor, new Date());
  const series = registers.find((one) => seriesParam(one) === asked) ?? registers[0];
  if (!series) return null;
  const [{ rows, total }, state] = await Promise.all([
    findRegisterPage(actor, series, { words: q, use }, { page, size: pageSize }),
    findRegisterState(actor, series),
  ]);
  const keep = canKeepRegister(actor).allowed;
  const param = seriesParam(series);
  const isFiltered = q !== undefined || use !== undefined;
  return (
    <>
      <PageHeading
        title="Sổ văn bản đi"
        caption={seriesName(series.kind, series.year)}
        actions={keep && <KeepingLinks param={param} />}
      />
      <Flash />
      <Filter series={series} registers={registers} q={q} use={use} />
      <RegisterGaps state={state} />
      {rows.length === 0 ? (
        <EmptyState
          title={isFiltered ? "Không có văn bản nào khớp." : "Sổ này chưa có số nào."}
          action={
            isFiltered ? (
              <Link href={`/register?series=${param}`}>Xem cả sổ</Link>
            ) : (
              keep && <Link href="/settings/numbers">Dùng cổng từ giữa năm: đặt số bắt đầu</Link>
            )
          }
        >
          {isFiltered
            ? "Thử ít chữ hơn, hoặc chọn “Tất cả”."
            : "Số vào sổ khi văn thư cấp số và phát hành một văn bản đã ký, giữ số, hoặc ghi một số đã cấp trên giấy."}
        </EmptyState>
      ) : (
        <RegisterTable rows={rows} mayKeep={keep} series={param} />
      )}
      <Pagination
        page={page}
        pageCount={Math.ceil(total / pageSize)}
        total={`${total} số`}
        href={(to) => pageHref({ series: param, q, use }, to)}
      />
      {rows.length > 0 && (
        <ButtonGroup>
          <ButtonLink href={`/register/csv?series=${param}`} icon={FileDown} variant="secondary">
            Tải cả sổ (.csv, mở bằng Excel)
          </ButtonLink>
        </ButtonGroup>
      )}
    </>
  );
}

function KeepingLinks({ param }: { param: string }) {
  return (
    <>
      <ButtonLink
        href={`/register/reserve?series=${param}`}
        icon={BookmarkPlus}
        variant="secondary"
      >
        Giữ số
      </ButtonLink>
      <ButtonLink href={`/register/enter?series=${param}`} icon={NotebookPen} variant="secondary">
        Ghi số đã cấp trên giấy
      </ButtonLink>
    </>
  );
}

type FilterProps = {
  series: RegisterSeries;
  registers: readonly RegisterSeries[];
  q?: string;
  use?: string;
};

function Filter({ series, registers, q, use }: FilterProps) {
  return (
    <search className="no-print">
      <form action="/register" className="flex flex-wrap items-end gap-x-5 gap-y-4">
        <Select
          name="series"
          label="Sổ"
          defaultValue={seriesParam(series)}
          choices={registers.map((one) => ({
            value: seriesParam(one),
            label: seriesName(one.kind, one.year),
          }))}
        />
        <div className="min-w-60 grow sm:max-w-sm">
          <TextField
            name="q"
            label="Tìm theo số, ký hiệu, trích yếu"
            defaultValue={q}
            type="search"
          />
        </div>
        <Select
          name="use"
          label="Loại"
          emptyLabel="Tất cả"
          defaultValue={use}
          choices={Object.entries(numberUseLabels).map(([value, label]) => ({ value, label }))}
        />
        <ButtonGroup>
          <Button variant="secondary">Xem</Button>
        </ButtonGroup>
      </form>
    </search>
  );
}

function pageHref(filter: { series: string; q?: string; use?: string }, page: number) {
  const given = Object.entries({ ...filter, page: String(page) }).filter(([, value]) => value);
  return `/register?${new URLSearchParams(given as [string, string][])}` as const;
}
