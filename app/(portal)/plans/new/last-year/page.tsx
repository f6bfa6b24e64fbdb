import type { Metadata } from "next";
import { loadOffice } from "../load-office";
import { NewPlanHeading } from "../new-plan-heading";
import { PlanChoice } from "../plan-choice";

export const metadata: Metadata = { title: "Từ phong trào năm trước" };

export default async function LastYearPage({ searchParams }: PageProps<"/plans/new/last-year">) {
  const actor = await loadOffice();
  return (
    <>
      <NewPlanHeading title="Từ phong trào năm trước" lead="Dùng lại kế hoạch nào?" />
      <PlanChoice actor={actor} base="/plans/new/last-year" after={(await searchParams).after} />
    </>
  );
}
