import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { PublicNominees } from "@/components/public/public-nominees";
import { PublicSite } from "@/components/public/public-site";
import { Trail } from "@/components/public/trail";
import { PageHeading } from "@/components/ui/page-heading";
import { findPublicConsultation } from "@/lib/appraisals/consultation/public";
import { formatDate, formatLongDate } from "@/lib/text/dates";
import { loadSite } from "../../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/lay-y-kien/[slug]">;

/** Once for a page and its title. */
const load = cache(async (commune: string, slug: string) => {
  // By the day the page is made on: every page is made anew with each day.
  const found = await findPublicConsultation(commune, slug, new Date());
  if (!found) notFound();
  return found;
});

/** Names are shown for some days and then no more: no search engine keeps them. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, slug } = await params;
  await loadSite(params);
  const { title } = await load(commune, slug);
  return { title, robots: { index: false, follow: false } };
}

/** Who is nominated, for what, and how to say something about it. */
export default async function ConsultationPage({ params }: Props) {
  const { slug: communeSlug, commune, site, now } = await loadSite(params);
  const consultation = await load(communeSlug, (await params).slug);
  const { title, slug, opensOn, closesOn, basis, items, standing, _count } = consultation;
  const { base, fullName, address, phone, email } = commune;
  const form = `/gop-y${base}/${slug}`;
  return (
    <PublicSite commune={commune} printed={{ address: `${site}/lay-y-kien/${slug}`, on: now }}>
      <Trail steps={[{ label: "Lấy ý kiến", href: `${base}/lay-y-kien` }]} />
      <PageHeading title={title} />
      {standing === "over" ? (
        <p className="reading">
          Đã hết ngày nhận ý kiến (từ ngày {formatDate(opensOn)} đến hết ngày {formatDate(closesOn)}
          ). Danh sách không còn đăng; thường trực thi đua đang xem xét, trả lời các ý kiến đã nhận.
        </p>
      ) : standing === "concluded" ? (
        <p className="reading">
          Đã lấy ý kiến từ ngày {formatDate(opensOn)} đến hết ngày {formatDate(closesOn)}, nhận{" "}
          {_count.opinions} ý kiến và đã trả lời đủ. Danh sách không còn đăng; kết quả khen thưởng ở
          trang <a href={`${base}/vinh-danh`}>vinh danh</a>.
        </p>
      ) : (
        <>
          <div className="reading">
            <p>
              Nhận ý kiến từ <strong>{formatLongDate(opensOn)}</strong> đến hết{" "}
              <strong>{formatLongDate(closesOn)}</strong>
              {basis && ` (${basis})`}.
            </p>
            <p>
              Đây là danh sách <strong>đề nghị</strong>, chưa phải quyết định khen. Ai thấy chưa
              đúng, hoặc muốn nói thêm, đều góp ý được, không cần tài khoản. Ý kiến không đăng công
              khai; chỉ thường trực thi đua của xã đọc và trả lời.
            </p>
          </div>
          <p className="no-print">
            <a
              href={form}
              className="inline-flex min-h-11 items-center rounded-md border border-red bg-red px-5 font-semibold text-on-red no-underline hover:border-red-deep hover:bg-red-deep"
            >
              Gửi ý kiến
            </a>
          </p>
          {items.length > 0 ? (
            <PublicNominees form={form} items={items} />
          ) : (
            <p>Danh sách hiện không có ai.</p>
          )}
          <section aria-labelledby="cach-khac" className="reading">
            <h2 id="cach-khac">Cách khác để góp ý</h2>
            <p>
              Nói hoặc gửi giấy cho trưởng thôn, trưởng bản, hoặc Ủy ban nhân dân {fullName}
              {[address, phone && `điện thoại ${phone}`, email]
                .filter(Boolean)
                .map((words) => `, ${words}`)}
              .
            </p>
          </section>
        </>
      )}
    </PublicSite>
  );
}
