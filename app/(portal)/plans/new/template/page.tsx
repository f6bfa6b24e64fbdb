import { CalendarCheck, Flag, Landmark, Target } from "lucide-react";
import type { Metadata } from "next";
import { type PlanTemplateKey, planTemplates } from "@/lib/documents/templates/plan-templates";
import { ChoiceList } from "../choice-list";
import { loadOffice } from "../load-office";
import { NewPlanHeading } from "../new-plan-heading";

export const metadata: Metadata = { title: "Chọn mẫu kế hoạch" };

const icons: Record<PlanTemplateKey, typeof Flag> = {
  regular: CalendarCheck,
  thematic: Target,
  occasion: Flag,
  superior: Landmark,
};

export default async function TemplateChoicePage() {
  await loadOffice();
  const items = Object.entries(planTemplates).map(([key, { title, use }]) => ({
    title,
    use,
    href: `/plans/new/template/${key}`,
    icon: icons[key as PlanTemplateKey],
  }));
  return (
    <>
      <NewPlanHeading title="Chọn mẫu kế hoạch" lead="Phong trào thuộc loại nào?" />
      <ChoiceList items={items} />
    </>
  );
}
