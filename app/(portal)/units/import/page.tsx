import type { Metadata } from "next";
import { ImportForm } from "@/components/imports/import-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { importLimits } from "@/lib/communes/import-table";
import { loadAdministrator } from "../load-administrator";
import { importUnitsAction } from "./actions";

export const metadata: Metadata = { title: "Nhập đơn vị từ tệp" };

export default async function ImportUnitsPage() {
  await loadAdministrator();
  return (
    <>
      <Breadcrumbs items={[{ label: "Đơn vị", href: "/units" }]} />
      <PageHeading
        title="Nhập đơn vị từ tệp"
        lead="Nhập cả danh sách một lần, hoặc không nhập gì."
      />
      <ImportForm
        action={importUnitsAction}
        templateHref="/units/import/template"
        limits={importLimits}
        noun="đơn vị"
      />
    </>
  );
}
