import type { Metadata } from "next";
import { HonourRoll } from "@/components/public/honour-roll";
import { PublicSite } from "@/components/public/public-site";
import { EmptyState } from "@/components/ui/empty-state";
import { searchHonours } from "@/lib/decisions/public/search";
import { wholeRoll } from "@/lib/web/honour-address";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/vinh-danh">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Vinh danh ${commune.fullName}`,
    description: `Tập thể, cá nhân, hộ gia đình ${commune.fullName} được khen thưởng: thành tích, số và ngày quyết định.`,
    alternates: { canonical: `${site}/vinh-danh` },
  };
}

/** Sổ vàng: whoever was awarded, the latest first. proxy.ts leads what is asked for to the page below. */
export default async function HonourPage({ params }: Props) {
  const { slug, commune, site, now } = await loadSite(params);
  const answer = await searchHonours(slug, wholeRoll, 1, now);
  return (
    <PublicSite
      commune={commune}
      part="vinh-danh"
      printed={{ address: `${site}/vinh-danh`, on: now }}
    >
      <h1>Sổ vàng vinh danh {commune.fullName}</h1>
      {answer.total === 0 ? (
        <EmptyState
          title="Chưa có quyết định khen thưởng nào được công khai trên cổng."
          action={
            <a href={`${commune.base}/phong-trao`} className="tap">
              Xem các phong trào và mức khen thưởng
            </a>
          }
        >
          Khi có quyết định, trang này nêu tên tập thể, cá nhân, hộ gia đình được khen, đơn vị,
          thành tích và số quyết định. Không đăng ngày sinh, địa chỉ, số điện thoại của ai.
        </EmptyState>
      ) : (
        <HonourRoll base={commune.base} filter={wholeRoll} answer={answer} />
      )}
    </PublicSite>
  );
}
