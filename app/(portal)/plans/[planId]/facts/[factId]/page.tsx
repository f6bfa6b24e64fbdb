import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { InsetText } from "@/components/ui/inset-text";
import { isSignedOutPost } from "@/lib/auth/session";
import { formValuesOf } from "@/lib/campaigns/facts/form-values";
import { factKindLabels } from "@/lib/campaigns/facts/labels";
import { clauseChoices, clausePlaces } from "@/lib/campaigns/facts/place";
import { findFact } from "@/lib/campaigns/facts/queries";
import { canSavePlan } from "@/lib/campaigns/policy";
import { listUnits } from "@/lib/communes/queries";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { FactForm } from "../fact-form";
import { SignedOutFact } from "../signed-out-fact";
import { changeFactAction } from "./actions";
import { DeleteFact } from "./delete-fact";

export const metadata: Metadata = { title: "Sửa dữ kiện" };

export default async function FactPage({ params }: PageProps<"/plans/[planId]/facts/[factId]">) {
  const factId = idParam((await params).factId);
  if (await isSignedOutPost()) {
    const planId = idParam((await params).planId);
    const fact = { id: factId, version: 0 };
    return (
      <SignedOutFact title="Sửa dữ kiện" planId={planId} fact={fact} action={changeFactAction} />
    );
  }
  const { actor, plan } = await loadPlan(params);
  const found = await findFact(actor, plan.id, factId);
  if (!found) notFound();
  if (!canSavePlan(actor, plan).allowed) forbidden();
  const { id, version, clauseId, content } = found;
  const places = clausePlaces(plan.document);
  const place = places.find((each) => each.id === clauseId);
  const fact = { id, version };
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="facts" />
      <div className="stack">
        <h2>Sửa: {factKindLabels[content.kind].toLowerCase()}</h2>
        {place ? (
          <blockquote className="max-w-[68ch] border-l-4 border-line pl-4 text-muted">
            {place.words.length > 400 ? `${place.words.slice(0, 400)}…` : place.words}
          </blockquote>
        ) : (
          <InsetText>
            <p>
              Điểm nêu dữ kiện này không còn trong văn bản. Chọn điểm khác ở cuối biểu mẫu, hoặc xóa
              dữ kiện.
            </p>
          </InsetText>
        )}
        <FactForm
          planId={plan.id}
          kind={content.kind}
          fact={fact}
          values={formValuesOf(content)}
          clauseId={place?.id ?? ""}
          clauses={clauseChoices(plan.document)}
          units={content.kind === "target" ? await listUnits(actor, new Date()) : []}
          action={changeFactAction}
        />
        <DeleteFact planId={plan.id} kind={content.kind} fact={fact} />
      </div>
    </>
  );
}
