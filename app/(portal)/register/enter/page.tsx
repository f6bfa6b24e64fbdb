import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { seriesName } from "@/lib/campaigns/issue/numbering";
import { usualSymbols } from "@/lib/campaigns/issue/paper";
import { seriesParam } from "@/lib/campaigns/issue/register-filter";
import { twoDigits } from "@/lib/text/numbers";
import { loadSeries } from "../load-series";
import { EnterForm } from "./enter-form";

export const metadata: Metadata = { title: "Ghi số đã cấp trên giấy" };

export default async function EnterPage({ searchParams }: PageProps<"/register/enter">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ghi số đã cấp trên giấy" />
        <p>Chưa ghi được vào sổ.</p>
        <EnterForm key="form" series="" next="" symbol="KH-UBND" />
      </>
    );
  }
  const { series, state } = await loadSeries(searchParams);
  return (
    <>
      <Breadcrumbs items={[{ label: "Sổ văn bản đi", href: "/register" }]} />
      <PageHeading
        title="Ghi số đã cấp trên giấy"
        caption={seriesName(series.kind, series.year)}
        lead="Số đã dùng cho một văn bản ban hành ngoài cổng này: cổng không cấp lại số ấy."
      />
      <EnterForm
        key="form"
        series={seriesParam(series)}
        next={twoDigits(state.next)}
        symbol={usualSymbols[series.kind ?? "PLAN"]}
      />
    </>
  );
}
