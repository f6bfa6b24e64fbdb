import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { listUnits } from "@/lib/communes/queries";
import { loadAdministrator } from "../load-administrator";
import { UnitForm } from "../unit-form";

export const metadata: Metadata = { title: "Thêm đơn vị" };

export default async function NewUnitPage() {
  const actor = await loadAdministrator();
  const units = await listUnits(actor, new Date());
  const parents = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Breadcrumbs items={[{ label: "Đơn vị", href: "/units" }]} />
      <PageHeading title="Thêm đơn vị" />
      <UnitForm defaults={{}} parents={parents} />
    </>
  );
}
