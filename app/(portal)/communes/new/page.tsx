import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeading } from "@/components/ui/page-heading";
import { requireSignedIn } from "@/lib/auth/session";
import { canCreateCommune } from "@/lib/communes/policy";
import { CommuneForm } from "./commune-form";

export const metadata: Metadata = { title: "Khai báo xã" };

export default async function NewCommunePage() {
  const person = await requireSignedIn();
  if (!canCreateCommune(person).allowed) forbidden();
  return (
    <>
      <PageHeading title="Khai báo xã" lead="Người khai báo trở thành quản trị đầu tiên của xã." />
      <CommuneForm />
    </>
  );
}
