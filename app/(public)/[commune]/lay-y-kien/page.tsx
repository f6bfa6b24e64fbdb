import type { Metadata } from "next";
import { ConsultationLinks } from "@/components/public/consultation-links";
import { PublicSite } from "@/components/public/public-site";
import { EmptyState } from "@/components/ui/empty-state";
import {
  listPublicConsultations,
  type PublicConsultation,
} from "@/lib/appraisals/consultation/public";
import { calendarDate } from "@/lib/text/dates";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/lay-y-kien">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Lấy ý kiến nhân dân ${commune.fullName}`,
    alternates: { canonical: `${site}/lay-y-kien` },
  };
}

/** Every list that is, or was, shown for opinions; names stand on the page of a list alone. */
export default async function ConsultationsPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const consultations = await listPublicConsultations(slug);
  const today = calendarDate(now);
  const isOver = ({ concludedAt, closesOn }: PublicConsultation) =>
    concludedAt !== null || closesOn < today;
  const current = consultations.filter((each) => !isOver(each));
  const past = consultations.filter(isOver);
  return (
    <PublicSite commune={commune} printed={{ address: `${site}/lay-y-kien`, on: now }}>
      <h1>Lấy ý kiến nhân dân về đề nghị khen thưởng</h1>
      <p className="reading">
        Trước khi khen thưởng, Ủy ban nhân dân {commune.fullName} công khai danh sách được đề nghị.
        Ai thấy chưa đúng, hoặc muốn nói thêm, đều góp ý được.
      </p>
      {current.length > 0 ? (
        <ConsultationLinks base={commune.base} consultations={current} />
      ) : (
        <EmptyState
          title="Hiện không có danh sách nào đang lấy ý kiến."
          action={
            <a href={`${commune.base}/vinh-danh`} className="tap">
              Xem những tập thể, cá nhân đã được khen
            </a>
          }
        />
      )}
      {past.length > 0 && (
        <section aria-labelledby="past" className="stack-tight">
          <h2 id="past">Đã kết thúc</h2>
          <ConsultationLinks base={commune.base} consultations={past} isPast />
        </section>
      )}
    </PublicSite>
  );
}
