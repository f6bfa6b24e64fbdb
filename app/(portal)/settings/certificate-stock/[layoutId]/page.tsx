import { Ruler } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Flash } from "@/components/layout/flash";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { stockPlaces } from "@/lib/certificates/layout";
import { findStock } from "@/lib/certificates/stock/queries";
import { formValues } from "@/lib/certificates/stock/schema";
import { idParam } from "@/lib/web/id-param";
import { loadKeeper } from "../load-keeper";
import { StockForm } from "../stock-form";
import { RemoveStockForm } from "./remove-stock-form";

export const metadata: Metadata = { title: "Mẫu phôi giấy khen" };

type Props = PageProps<"/settings/certificate-stock/[layoutId]">;

/** Where words go on one sheet of stock. */
export default async function StockPage({ params }: Props) {
  const layoutId = idParam((await params).layoutId);
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Mẫu phôi giấy khen" />
        <StockForm layoutId={layoutId} values={formValues(stockPlaces)} />
      </>
    );
  }
  const actor = await loadKeeper();
  const stock = await findStock(actor, layoutId);
  if (!stock) notFound();
  return (
    <>
      <Breadcrumbs items={[{ label: "In giấy khen", href: "/settings/certificate-stock" }]} />
      <PageHeading title={stock.name} caption="Mẫu phôi giấy khen" />
      <Flash />
      <p className="reading">
        In tờ thử ra giấy thường, đặt chồng lên phôi soi trước đèn: dòng nào lệch thì sửa số, lệch
        cả tờ thì ghi vào ô «Dịch cả tờ». Khi in chọn cỡ 100%, không chọn «vừa khổ giấy».
      </p>
      <ButtonLink
        href={`/settings/certificate-stock/${stock.id}/test.pdf`}
        icon={Ruler}
        variant="secondary"
        sendsOn
      >
        Tải tờ in thử có lưới mi-li-mét
      </ButtonLink>
      <StockForm
        key={stock.version}
        layoutId={stock.id}
        version={stock.version}
        values={{ ...formValues(stock.places), name: stock.name }}
      />
      <RemoveStockForm layoutId={stock.id} />
    </>
  );
}
