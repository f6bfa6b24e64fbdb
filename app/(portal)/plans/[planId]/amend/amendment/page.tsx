import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { mostChanges } from "@/lib/campaigns/issue/amend-form";
import { findClause } from "@/lib/documents/walk";
import { PlanHeading } from "../../plan-heading";
import { chosenPlaces, loadIssued } from "../load-issued";
import { PlacePicker } from "../place-picker";
import { AmendmentForm } from "./amendment-form";

export const metadata: Metadata = { title: "Sửa đổi, bổ sung" };

type Props = PageProps<"/plans/[planId]/amend/amendment">;

export default async function AmendmentPage({ params, searchParams }: Props) {
  const { actor, plan, amend, places } = await loadIssued(params);
  const { place } = await searchParams;
  // A table is changed as a whole, by a plan that replaces this one.
  const clauses = places.filter(({ key }) => findClause(plan.document, key)?.clause.table === null);
  const chosen = chosenPlaces(clauses, place);
  const base = `/plans/${plan.id}/amend`;
  const isMany = chosen.length > mostChanges;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>Kế hoạch sửa đổi, bổ sung</h2>
      {!amend.allowed && <InsetText>{amend.reason}</InsetText>}
      {amend.allowed && (chosen.length === 0 || isMany) && (
        <PlacePicker
          href={`${base}/amendment`}
          backHref={base}
          label="Sửa đổi mục nào?"
          places={clauses}
          error={
            isMany
              ? `Chọn nhiều nhất ${mostChanges} mục, hoặc ban hành kế hoạch thay thế.`
              : undefined
          }
        />
      )}
      {amend.allowed && chosen.length > 0 && !isMany && (
        <AmendmentForm planId={plan.id} places={chosen} backHref={`${base}/amendment`} />
      )}
    </>
  );
}
