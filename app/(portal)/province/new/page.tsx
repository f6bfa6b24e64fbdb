import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { loadOperator } from "../load-operator";
import { CommuneForm } from "./commune-form";

export const metadata: Metadata = { title: "Khai báo xã" };

export default async function NewCommunePage() {
  await loadOperator();
  return (
    <>
      <Breadcrumbs items={[{ label: "Các xã", href: "/province" }]} />
      <PageHeading
        title="Khai báo xã"
        lead="Khai báo xong, quản trị của xã tự lo người dùng, đơn vị và thiết lập."
      />
      <CommuneForm />
    </>
  );
}
