import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findClause } from "@/lib/documents/walk";
import { idParam } from "@/lib/web/id-param";
import { PlanHeading } from "../../plan-heading";
import { readPlaces } from "../chosen-places";
import { loadIssued } from "../load-issued";
import { PlacePicker } from "../place-picker";
import { AmendmentForm } from "./amendment-form";

export const metadata: Metadata = { title: "Sửa đổi, bổ sung" };

type Props = PageProps<"/plans/[planId]/amend/amendment">;

export default async function AmendmentPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) return <SignedOut planId={idParam((await params).planId)} />;
  const { actor, plan, amend, places } = await loadIssued(params, "AMENDMENT");
  const clauses = places.filter(({ key }) => findClause(plan.document, key));
  const { chosen, error } = readPlaces(clauses, await searchParams);
  const base = `/plans/${plan.id}/amend`;
  const isChosen = chosen.length > 0 && !error;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>Kế hoạch sửa đổi, bổ sung</h2>
      {!amend.allowed && <InsetText>{amend.reason}</InsetText>}
      {amend.allowed && !isChosen && (
        <PlacePicker
          href={`${base}/amendment`}
          backHref={base}
          label="Sửa đổi mục nào?"
          places={clauses}
          chosen={chosen}
          error={error}
        />
      )}
      {amend.allowed && isChosen && (
        <AmendmentForm
          key="form"
          planId={plan.id}
          places={chosen.map(({ words, rows, ...place }) => ({
            ...place,
            words: rows ?? words,
            isTable: rows !== null,
          }))}
          backHref={`${base}/amendment`}
        />
      )}
    </>
  );
}

/** What was typed, before somebody who must sign in again. By its key the form is the one that was sent. */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Kế hoạch sửa đổi, bổ sung" />
      <p>Chưa soạn được kế hoạch sửa đổi, bổ sung.</p>
      <AmendmentForm
        key="form"
        planId={planId}
        places={[]}
        backHref={`/plans/${planId}/amend/amendment`}
      />
    </>
  );
}
