import type { Metadata } from "next";
import { loadOffice } from "../load-office";
import { NewPlanHeading } from "../new-plan-heading";
import { PlanChoice } from "../plan-choice";

export const metadata: Metadata = { title: "Chép một kế hoạch khác của xã" };

export default async function CopyChoicePage({ searchParams }: PageProps<"/plans/new/copy">) {
  const actor = await loadOffice();
  return (
    <>
      <NewPlanHeading title="Chép một kế hoạch khác của xã" lead="Chép kế hoạch nào?" />
      <PlanChoice actor={actor} base="/plans/new/copy" after={(await searchParams).after} />
    </>
  );
}
