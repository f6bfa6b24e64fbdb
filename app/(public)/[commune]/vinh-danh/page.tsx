import type { Metadata } from "next";
import { PublicSite } from "@/components/public/public-site";
import { EmptyState } from "@/components/ui/empty-state";
import { loadSite } from "../load-site";

export const dynamic = "force-static";
export const generateStaticParams = () => [];

type Props = PageProps<"/[commune]/vinh-danh">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { commune, site } = await loadSite(params);
  return {
    title: `Vinh danh ${commune.fullName}`,
    alternates: { canonical: `${site}/vinh-danh` },
  };
}

export default async function HonourPage({ params }: Props) {
  const { commune, site, now } = await loadSite(params);
  return (
    <PublicSite
      commune={commune}
      part="vinh-danh"
      printed={{ address: `${site}/vinh-danh`, on: now }}
    >
      <h1>Vinh danh</h1>
      <EmptyState
        title="Chưa có quyết định khen thưởng nào được công khai trên cổng."
        action={
          <a href={`${commune.base}/phong-trao`} className="tap">
            Xem các phong trào và mức khen thưởng
          </a>
        }
      >
        Khi có quyết định, trang này nêu tên tập thể, cá nhân, hộ gia đình được khen, đơn vị, thành
        tích và số quyết định. Không đăng ngày sinh, địa chỉ, số điện thoại của ai.
      </EmptyState>
    </PublicSite>
  );
}
