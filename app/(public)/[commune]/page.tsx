import type { Metadata } from "next";
import { CampaignList } from "@/components/public/campaign-list";
import { ConsultationLinks } from "@/components/public/consultation-links";
import { DayList } from "@/components/public/day-list";
import { PublicSite } from "@/components/public/public-site";
import { SearchBox } from "@/components/public/search-box";
import { EmptyState } from "@/components/ui/empty-state";
import { listPublicConsultations } from "@/lib/appraisals/consultation/public";
import { publicDays } from "@/lib/campaigns/public/calendar";
import { listPublicPlans, mainPlans, withFacts } from "@/lib/campaigns/public/queries";
import { shiftDay } from "@/lib/text/calendar";
import { calendarDate } from "@/lib/text/dates";
import { loadSite } from "./load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Phong trào thi đua ${commune.fullName}`,
    description: `Các phong trào thi đua ${commune.fullName} đang thực hiện: ai làm việc gì, đến khi nào, khen thưởng ra sao.`,
    alternates: {
      canonical: site,
      types: {
        "application/rss+xml": `${site}/tin.rss`,
        "application/atom+xml": `${site}/tin.atom`,
      },
    },
  };
}

export default async function CommunePage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const { base, fullName } = commune;
  const plans = await listPublicPlans(slug, now);
  const campaigns = mainPlans(plans);
  const standing = Map.groupBy(campaigns, ({ campaign }) => campaign.standing);
  const current = standing.get("current") ?? [];
  const coming = standing.get("coming") ?? [];
  const today = calendarDate(now);
  const inForce = await withFacts(plans.filter(({ state }) => state === "PUBLISHED"));
  const days = publicDays(inForce, today, shiftDay(today, 60)).slice(0, 6);
  // By the day the page is made on: every page is made anew with each day.
  const consultations = (await listPublicConsultations(slug)).filter(
    ({ concludedAt, closesOn }) => !concludedAt && closesOn >= today,
  );
  return (
    <PublicSite commune={commune} printed={{ address: site, on: now }}>
      <h1>Phong trào thi đua {fullName}</h1>
      <SearchBox base={base} />

      <section aria-labelledby="current" className="stack-tight">
        <h2 id="current">Đang diễn ra</h2>
        {current.length > 0 ? (
          <CampaignList base={base} plans={current} today={now} />
        ) : (
          <EmptyState title="Hiện chưa có phong trào nào đang diễn ra.">
            Kế hoạch phát động được đăng ở đây ngay khi Ủy ban nhân dân {fullName} công khai.
          </EmptyState>
        )}
      </section>

      {coming.length > 0 && (
        <section aria-labelledby="coming" className="stack-tight">
          <h2 id="coming">Sắp diễn ra</h2>
          <CampaignList base={base} plans={coming} today={now} />
        </section>
      )}
      {campaigns.length > 0 && (
        <p>
          <a href={`${base}/phong-trao`} className="tap">
            Tất cả phong trào ({campaigns.length}), kể cả đã kết thúc
          </a>
        </p>
      )}

      {consultations.length > 0 && (
        <section aria-labelledby="consultations" className="stack-tight">
          <h2 id="consultations">Lấy ý kiến nhân dân</h2>
          <ConsultationLinks base={base} consultations={consultations} />
        </section>
      )}

      {days.length > 0 && (
        <section aria-labelledby="days" className="stack-tight">
          <h2 id="days">Ngày sắp đến</h2>
          <DayList base={base} days={days} />
          <p>
            <a href={`${base}/lich`} className="tap">
              Cả lịch thi đua
            </a>
          </p>
        </section>
      )}

      <section aria-labelledby="part" className="reading">
        <h2 id="part">Tham gia thế nào</h2>
        <ol>
          <li>
            Mở <a href={`${base}/don-vi`}>thôn, đơn vị của mình</a> để xem được giao việc gì, hạn
            đến bao giờ.
          </li>
          <li>Hỏi trưởng thôn, trưởng bản hoặc người phụ trách đơn vị để đăng ký thi đua.</li>
          <li>
            Việc làm tốt được đề nghị khen thưởng theo từng kế hoạch; kết quả đăng ở trang{" "}
            <a href={`${base}/vinh-danh`}>vinh danh</a>.
          </li>
        </ol>
      </section>
    </PublicSite>
  );
}
