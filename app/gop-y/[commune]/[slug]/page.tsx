import type { Metadata } from "next";
import { PublicPage } from "@/components/layout/public-page";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { standingOf } from "@/lib/appraisals/consultation/days";
import { calendarDate, formatDate } from "@/lib/text/dates";
import { newId } from "@/lib/text/new-id";
import { loadList } from "./load-list";
import { OpinionForm } from "./opinion-form";

export const metadata: Metadata = {
  title: "Gửi ý kiến về đề nghị khen thưởng",
  robots: { index: false, follow: false },
};

type Props = PageProps<"/gop-y/[commune]/[slug]">;

/** Where anybody writes what they think of a list, or of one on it. Never kept: its days are looked at each time. */
export default async function GiveOpinionPage({ params, searchParams }: Props) {
  const { commune: communeSlug, slug } = await params;
  const { commune, list, href } = await loadList(communeSlug, slug);
  const { ve } = await searchParams;
  const standing = standingOf(list, calendarDate(new Date()));
  const about = list.items.find(({ nominationId }) => nominationId === ve);
  return (
    <PublicPage communeName={commune.fullName} homeHref={`/${commune.slug}`}>
      <PageHeading title="Gửi ý kiến" caption={list.title} />
      <p className="reading">
        Ý kiến chỉ thường trực thi đua của xã đọc, không đăng ở đâu. Nhận đến hết ngày{" "}
        {formatDate(list.closesOn)}. <a href={href}>Xem lại danh sách</a>
      </p>
      {standing !== "open" && (
        <InsetText>
          <p>
            {standing === "coming"
              ? `Danh sách nhận ý kiến từ ngày ${formatDate(list.opensOn)}.`
              : `Đã hết ngày nhận ý kiến trên trang này. Gửi trực tiếp đến Ủy ban nhân dân ${commune.fullName}${commune.phone && `, điện thoại ${commune.phone}`}.`}
          </p>
        </InsetText>
      )}
      <OpinionForm
        id={newId()}
        commune={commune.slug}
        slug={list.slug}
        about={about?.nominationId ?? ""}
        isClosed={standing !== "open"}
        nominees={list.items.map(({ nominationId, name, place }) => ({
          value: nominationId,
          label: [name, place].filter(Boolean).join(", "),
        }))}
      />
    </PublicPage>
  );
}
