import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { listCommunes } from "@/lib/campaigns/province/queries";
import { communeName } from "@/lib/communes/name";
import { idParam } from "@/lib/web/id-param";
import { loadOperator } from "../../load-operator";
import { LinkForm } from "./link-form";

export const metadata: Metadata = { title: "Liên kết cho quản trị" };

export default async function AdministratorLinkPage({
  params,
}: PageProps<"/province/[communeId]/link">) {
  const person = await loadOperator();
  const communeId = idParam((await params).communeId);
  const communes = await listCommunes(person, new Date());
  const commune = communes.find(({ id }) => id === communeId);
  if (!commune) notFound();
  return (
    <>
      <Breadcrumbs items={[{ label: "Các xã", href: "/province" }]} />
      <PageHeading
        title={`Liên kết mới cho quản trị ${communeName(commune)}`}
        lead="Chỉ khi chưa ai ở xã nhận tài khoản quản trị. Liên kết đã đưa trước đó hết dùng."
      />
      <LinkForm communeId={communeId} />
    </>
  );
}
