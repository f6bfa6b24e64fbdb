import type { PublicConsultation } from "@/lib/appraisals/consultation/public";
import { formatDate } from "@/lib/text/dates";

type ConsultationLinksProps = {
  base: string;
  consultations: readonly PublicConsultation[];
  /** Their days are over. */
  isPast?: boolean;
};

/** Lists shown for opinions, by their days: the page may be older than the day it is read on. */
export function ConsultationLinks({ base, consultations, isPast }: ConsultationLinksProps) {
  return (
    <ul className="border-t border-line">
      {consultations.map(({ title, slug, opensOn, closesOn, _count }) => (
        <li key={slug} className="border-b border-line py-3">
          <a href={`${base}/lay-y-kien/${slug}`} className="tap font-semibold">
            {title}
          </a>
          <p className="text-base text-muted">
            {isPast
              ? `Đã lấy ý kiến từ ngày ${formatDate(opensOn)} đến ngày ${formatDate(closesOn)}`
              : `${_count.items} đề nghị, nhận ý kiến từ ngày ${formatDate(opensOn)} đến hết ngày ${formatDate(closesOn)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
