import type { Metadata } from "next";
import { DayList } from "@/components/public/day-list";
import { PublicSite } from "@/components/public/public-site";
import { EmptyState } from "@/components/ui/empty-state";
import { type PublicDay, publicDays } from "@/lib/campaigns/public/calendar";
import { listPublicFacts } from "@/lib/campaigns/public/queries";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/lich">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Lịch thi đua ${commune.fullName}`,
    alternates: { canonical: `${site}/lich`, types: { "text/calendar": `${site}/lich.ics` } },
  };
}

export default async function CalendarPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const today = calendarDate(now);
  const days = publicDays(await listPublicFacts(slug, now), today, shiftDay(today, 400));
  return (
    <PublicSite commune={commune} part="lich" printed={{ address: `${site}/lich`, on: now }}>
      <h1>Lịch thi đua</h1>
      {days.length === 0 ? (
        <EmptyState title="Từ hôm nay chưa có ngày nào đến hạn.">
          Các mốc của kế hoạch (hạn đăng ký, báo cáo, sơ kết, tổng kết) hiện ở đây khi kế hoạch được
          công khai.
        </EmptyState>
      ) : (
        [...Map.groupBy(days, monthOf)].map(([month, own]) => (
          <section key={month} aria-labelledby={`thang-${month}`} className="stack-tight">
            <h2 id={`thang-${month}`}>{monthWords(month)}</h2>
            <DayList base={commune.base} days={own} />
          </section>
        ))
      )}
      <div className="no-print reading">
        <p>
          <a href={`${commune.base}/lich.ics`} className="tap">
            Thêm lịch này vào điện thoại, máy tính (.ics)
          </a>
        </p>
        <p className="text-base text-muted">
          Đăng ký theo địa chỉ {site}/lich.ics thì lịch tự cập nhật khi có kế hoạch mới.
        </p>
      </div>
    </PublicSite>
  );
}

const monthOf = ({ day }: PublicDay) => day.slice(0, 7);

function monthWords(month: string): string {
  const [year, number] = month.split("-");
  return `Tháng ${Number(number)} năm ${year}`;
}
