import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { mostChanges } from "@/lib/campaigns/issue/amend-form";
import { addresseesOf } from "@/lib/documents/templates/amendment/changed-paper";
import { PlanHeading } from "../../plan-heading";
import { chosenPlaces, loadIssued } from "../load-issued";
import { PlacePicker } from "../place-picker";
import { CorrectionForm } from "./correction-form";

export const metadata: Metadata = { title: "Đính chính" };

type Props = PageProps<"/plans/[planId]/amend/correction">;

export default async function CorrectionPage({ params, searchParams }: Props) {
  const { actor, plan, amend, places } = await loadIssued(params);
  const { place } = await searchParams;
  const chosen = chosenPlaces(places, place);
  const base = `/plans/${plan.id}/amend`;
  const isMany = chosen.length > mostChanges;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>Công văn đính chính</h2>
      {!amend.allowed && <InsetText>{amend.reason}</InsetText>}
      {amend.allowed && (chosen.length === 0 || isMany) && (
        <PlacePicker
          href={`${base}/correction`}
          backHref={base}
          label="Sai ở chỗ nào?"
          places={places}
          error={
            isMany
              ? `Chọn nhiều nhất ${mostChanges} chỗ, hoặc ban hành kế hoạch thay thế.`
              : undefined
          }
        />
      )}
      {amend.allowed && chosen.length > 0 && !isMany && (
        <CorrectionForm
          planId={plan.id}
          places={chosen}
          addressees={addresseesOf(plan.document).join("\n")}
          backHref={`${base}/correction`}
        />
      )}
    </>
  );
}
