import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { seriesName } from "@/lib/campaigns/issue/numbering";
import { seriesParam } from "@/lib/campaigns/issue/register-filter";
import { twoDigits } from "@/lib/text/numbers";
import { loadSeries } from "../load-series";
import { ReserveForm } from "./reserve-form";

export const metadata: Metadata = { title: "Giữ số" };

export default async function ReservePage({ searchParams }: PageProps<"/register/reserve">) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Giữ số" />
        <p>Chưa ghi được vào sổ.</p>
        <ReserveForm key="form" series="" next="" />
      </>
    );
  }
  const { series, state } = await loadSeries(searchParams);
  return (
    <>
      <Breadcrumbs items={[{ label: "Sổ văn bản đi", href: "/register" }]} />
      <PageHeading title="Giữ số" caption={seriesName(series.kind, series.year)} />
      <ReserveForm key="form" series={seriesParam(series)} next={twoDigits(state.next)} />
    </>
  );
}
