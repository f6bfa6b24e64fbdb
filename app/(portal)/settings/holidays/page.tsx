import type { Metadata } from "next";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { isSignedOutPost } from "@/lib/auth/session";
import { type ListedHoliday, listHolidays } from "@/lib/communes/holidays";
import { yearSchema } from "@/lib/communes/holidays-schema";
import { capitalised } from "@/lib/text/capitalised";
import { calendarDate, formatLongDate } from "@/lib/text/dates";
import { loadAdministrator } from "../load-administrator";
import { removeHolidayAction } from "./actions";
import { HolidayForm } from "./holiday-form";

export const metadata: Metadata = { title: "Ngày nghỉ, ngày làm bù" };

export default async function HolidaysPage({ searchParams }: PageProps<"/settings/holidays">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ngày nghỉ, ngày làm bù" />
        <p>Chưa lưu được.</p>
        <section key="add" className="stack">
          <HolidayForm key="form" />
        </section>
      </>
    );
  }
  const actor = await loadAdministrator();
  const thisYear = Number(calendarDate(new Date()).slice(0, 4));
  const year = yearSchema.parse((await searchParams).year) ?? thisYear;
  const days = await listHolidays(actor, year);
  const years = [...new Set([thisYear - 1, thisYear, thisYear + 1, year])].sort();
  return (
    <>
      <Breadcrumbs items={[{ label: "Quản trị", href: "/settings" }]} />
      <PageHeading
        title="Ngày nghỉ, ngày làm bù"
        lead="Hạn được đếm bằng ngày làm việc: bỏ thứ Bảy, Chủ nhật và những ngày này."
      />
      <Flash />
      <Tabs
        label="Năm"
        tabs={years.map((each) => ({
          label: `Năm ${each}`,
          href: `/settings/holidays?year=${each}`,
          current: each === year,
        }))}
      />
      {days.length === 0 ? (
        <EmptyState title={`Chưa ghi ngày nghỉ nào của năm ${year}.`}>
          Ghi theo thông báo nghỉ lễ, Tết hằng năm.
        </EmptyState>
      ) : (
        <Table
          caption={`Năm ${year}`}
          hideCaption
          rows={days}
          rowKey={({ date }) => date}
          columns={[
            { key: "date", header: "Ngày", cell: ({ date }) => capitalised(formatLongDate(date)) },
            { key: "name", header: "Lý do", cell: ({ name }) => name },
            {
              key: "kind",
              header: "Cơ quan",
              cell: ({ isWorked }) => (isWorked ? "Đi làm" : "Nghỉ"),
            },
            { key: "whose", header: "Của ai", cell: (day) => <Whose day={day} /> },
            { key: "remove", header: "Việc", cell: (day) => <Remove day={day} /> },
          ]}
        />
      )}
      <section key="add" className="stack" aria-labelledby="add-title">
        <h2 id="add-title">Ghi một ngày của xã</h2>
        <p className="reading">
          Ngày chung đang ghi “chưa kiểm chứng”: ghi lại đúng ngày ấy theo thông báo, dòng của xã
          dùng thay.
        </p>
        <HolidayForm key="form" />
      </section>
    </>
  );
}

function Whose({ day: { isOwn, isVerified } }: { day: ListedHoliday }) {
  if (isOwn) return "Của xã";
  return isVerified ? (
    "Chung cả nước"
  ) : (
    <StatusTag tone="attention" detail="Chung cả nước">
      Chưa kiểm chứng
    </StatusTag>
  );
}

function Remove({ day: { date, isOwn } }: { day: ListedHoliday }) {
  if (!isOwn) return null;
  return (
    <form action={removeHolidayAction}>
      <input type="hidden" name="date" value={date} />
      <Button variant="secondary">
        Bỏ<span className="sr-only">&nbsp;{formatLongDate(date)}</span>
      </Button>
    </form>
  );
}
