import type { Metadata } from "next";
import { InsetText } from "@/components/ui/inset-text";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { addresseesOf } from "@/lib/documents/templates/amendment/changed-paper";
import { idParam } from "@/lib/web/id-param";
import { PlanHeading } from "../../plan-heading";
import { readPlaces } from "../chosen-places";
import { loadIssued } from "../load-issued";
import { PlacePicker } from "../place-picker";
import { CorrectionForm } from "./correction-form";

export const metadata: Metadata = { title: "Đính chính" };

type Props = PageProps<"/plans/[planId]/amend/correction">;

export default async function CorrectionPage({ params, searchParams }: Props) {
  if (await isSignedOutPost()) return <SignedOut planId={idParam((await params).planId)} />;
  const { actor, plan, amend, places } = await loadIssued(params);
  const { chosen, error } = readPlaces(places, await searchParams);
  const base = `/plans/${plan.id}/amend`;
  const isChosen = chosen.length > 0 && !error;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="issued" />
      <h2>Công văn đính chính</h2>
      {!amend.allowed && <InsetText>{amend.reason}</InsetText>}
      {amend.allowed && !isChosen && (
        <PlacePicker
          href={`${base}/correction`}
          backHref={base}
          label="Sai ở chỗ nào?"
          places={places}
          chosen={chosen}
          error={error}
        />
      )}
      {amend.allowed && isChosen && (
        <CorrectionForm
          key="form"
          planId={plan.id}
          places={chosen}
          addressees={addresseesOf(plan.document).join("\n")}
          backHref={`${base}/correction`}
        />
      )}
    </>
  );
}

/** What was typed, before somebody who must sign in again. By its key the form is the one that was sent. */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Công văn đính chính" />
      <p>Chưa soạn được công văn đính chính.</p>
      <CorrectionForm
        key="form"
        planId={planId}
        places={[]}
        addressees=""
        backHref={`/plans/${planId}/amend/correction`}
      />
    </>
  );
}
