import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeading } from "@/components/ui/page-heading";
import { requireActor } from "@/lib/auth/session";
import { canCreatePlan } from "@/lib/campaigns/policy";
import { ImportForm } from "./import-form";

export const metadata: Metadata = { title: "Soạn từ tệp có sẵn" };

export default async function NewPlanPage() {
  const actor = await requireActor();
  if (!canCreatePlan(actor).allowed) forbidden();
  return (
    <>
      <Breadcrumbs items={[{ label: "Kế hoạch", href: "/plans" }]} />
      <PageHeading
        title="Soạn từ tệp có sẵn"
        lead="Đưa lên kế hoạch đã soạn. Phần mềm đọc ra phần đầu văn bản, dàn ý, thời hạn, phân công và khen thưởng để đối chiếu, rồi xuất lại đúng thể thức."
      />
      <ImportForm />
    </>
  );
}
