import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { listUnits } from "@/lib/communes/queries";
import { loadAdministrator } from "../load-administrator";
import { UnitForm } from "../unit-form";

export const metadata: Metadata = { title: "Thêm đơn vị" };

export default async function NewUnitPage() {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Thêm đơn vị" />
        <p>Chưa lưu được.</p>
        <UnitForm key="form" defaults={{}} parents={[]} />
      </>
    );
  }
  const actor = await loadAdministrator();
  const units = await listUnits(actor, new Date());
  const parents = units.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <Breadcrumbs items={[{ label: "Đơn vị", href: "/units" }]} />
      <PageHeading title="Thêm đơn vị" />
      <UnitForm key="form" defaults={{}} parents={parents} />
    </>
  );
}
