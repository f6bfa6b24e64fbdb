import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { stockPlaces } from "@/lib/certificates/layout";
import { formValues } from "@/lib/certificates/stock/schema";
import { loadKeeper } from "../load-keeper";
import { StockForm } from "../stock-form";

export const metadata: Metadata = { title: "Thêm mẫu phôi giấy khen" };

export default async function NewStockPage() {
  const values = formValues(stockPlaces);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm mẫu phôi giấy khen" />
        <StockForm values={values} />
      </>
    );
  }
  await loadKeeper();
  return (
    <>
      <Breadcrumbs items={[{ label: "In giấy khen", href: "/settings/certificate-stock" }]} />
      <PageHeading
        title="Thêm mẫu phôi giấy khen"
        lead="Lấy thước đo trên tờ phôi, ghi mi-li-mét; hoặc kéo từng ô đến chỗ của nó."
      />
      <StockForm values={values} />
    </>
  );
}
