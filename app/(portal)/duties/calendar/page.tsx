import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { StatusTag } from "@/components/ui/status-tag";
import { requireActor } from "@/lib/auth/session";
import { listUnitDays, type UnitDay } from "@/lib/campaigns/duties/calendar";
import { findCalendarAddress } from "@/lib/campaigns/duties/calendar-address";
import { canCarryOut } from "@/lib/campaigns/duties/policy";
import { findOwnUnitName } from "@/lib/campaigns/duties/queries";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate, formatDate, formatLongDate } from "@/lib/text/dates";
import { revokeAddressAction } from "./actions";
import { AddressForm } from "./address-form";

export const metadata: Metadata = { title: "Lịch của đơn vị" };

/** What most people look for; and everything. */
const daysAhead = { quarter: 92, year: 366 };

export default async function UnitCalendarPage({ searchParams }: PageProps<"/duties/calendar">) {
  const actor = await requireActor();
  if (!canCarryOut(actor).allowed) forbidden();
  const now = new Date();
  const today = calendarDate(now);
  const span = (await searchParams).span === "year" ? "year" : "quarter";
  const to = shiftDay(today, daysAhead[span]);
  const [unitName, days, address] = await Promise.all([
    findOwnUnitName(actor),
    listUnitDays(actor, { from: `${today.slice(0, 7)}-01`, to }, now),
    findCalendarAddress(actor),
  ]);
  const months = [...Map.groupBy(days, ({ day }) => day.slice(0, 7))];
  return (
    <>
      <Breadcrumbs items={[{ label: "Việc của đơn vị", href: "/duties" }]} />
      <PageHeading
        title="Lịch của đơn vị"
        caption={unitName}
        lead={`Thời hạn của đơn vị và các mốc của phong trào, tới ngày ${formatDate(to)}.`}
      />
      <Flash />
      {months.length === 0 && (
        <EmptyState title="Chưa có ngày nào trong lịch.">
          Việc có thời hạn và mốc của các kế hoạch đã phát hành hiện ở đây.
        </EmptyState>
      )}
      {months.map(([month, list]) => (
        <section key={month} aria-labelledby={`month-${month}`}>
          <h2 id={`month-${month}`}>{monthName(month)}</h2>
          <ul className="border-t border-line">
            {list.map((day) => (
              <Day key={day.key} day={day} today={today} />
            ))}
          </ul>
        </section>
      ))}
      {span === "quarter" && (
        <p>
          <Link href="/duties/calendar?span=year" className="tap">
            Xem cả năm
          </Link>
        </p>
      )}
      <section aria-labelledby="address-title" className="stack-tight">
        <h2 id="address-title">Xem trong lịch của điện thoại</h2>
        <p className="max-w-[68ch]">
          Lấy một địa chỉ riêng, dán vào ứng dụng lịch: thời hạn tự hiện và tự đổi theo cổng. Ai có
          địa chỉ này xem được lịch của đơn vị, nên đừng gửi cho người khác; lỡ lộ thì thu hồi.
        </p>
        {address && <p>Đang có một địa chỉ, lấy ngày {formatDate(address.createdAt)}.</p>}
        <AddressForm hasOne={address !== null} />
        {address && (
          <form action={revokeAddressAction}>
            <Button variant="warning">Thu hồi địa chỉ lịch</Button>
          </form>
        )}
      </section>
    </>
  );
}

function Day({ day, today }: { day: UnitDay; today: string }) {
  const { title, detail, assignmentId, isDone, isLate } = day;
  return (
    <li className="grid gap-x-6 gap-y-0.5 border-b border-line py-3 sm:grid-cols-[13rem_1fr_auto]">
      <p className="font-semibold first-letter:uppercase">
        {formatLongDate(day.day)}
        {day.day === today && <span className="text-red"> · hôm nay</span>}
      </p>
      <div className="min-w-0">
        {assignmentId ? <Link href={`/duties/${assignmentId}`}>{title}</Link> : title}
        <p className="text-sm text-muted">{detail}</p>
      </div>
      {isDone && <StatusTag tone="done">Đã xong</StatusTag>}
      {isLate && <StatusTag tone="attention">Quá hạn</StatusTag>}
    </li>
  );
}

function monthName(month: string): string {
  const [year, number] = month.split("-");
  return `Tháng ${Number(number)} năm ${year}`;
}
