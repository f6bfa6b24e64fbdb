import type { Metadata } from "next";
import { SuggestionList } from "@/components/campaigns/suggestion-list";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { planFormOf } from "@/lib/campaigns/plan-form";
import { canSavePlan } from "@/lib/campaigns/policy";
import { listSuggestions } from "@/lib/campaigns/suggestions";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { emptyDocument } from "@/lib/documents/model";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { idParam } from "@/lib/web/id-param";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { PlanEditor } from "./plan-editor";

export const metadata: Metadata = { title: "Soạn bằng chữ thường" };

export default async function PlainEditPage({ params }: PageProps<"/plans/[planId]/edit/plain">) {
  if (await isSignedOutPost()) return <SignedOut planId={idParam((await params).planId)} />;
  const { actor, plan } = await loadPlan(params);
  const { id, version, document } = plan;
  const save = canSavePlan(actor, plan);
  const now = new Date();
  const [context, suggestions] = await Promise.all([
    findCheckContext(actor, plan, now),
    listSuggestions(actor, now),
  ]);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="edit" />
      {save.allowed ? (
        <PlanEditor
          plan={{ id, version }}
          form={planFormOf(document)}
          preview={{ html: renderHtml(document), findings: checkDocument(document, context) }}
          suggestions={<SuggestionList data={suggestions} />}
        />
      ) : (
        <InsetText>
          <p>{save.reason}</p>
          <p>
            <Link href={`/plans/${id}/sheet`}>Xem văn bản</Link>
          </p>
        </InsetText>
      )}
    </>
  );
}

/**
 * Nothing here comes from the record: the form's words are those just posted. It stands at the same place of the page
 * as above, which is how React knows it for the form that was posted.
 */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Văn bản đang soạn" />
      <PlanEditor plan={{ id: planId, version: 0 }} form={planFormOf(emptyDocument)} />
    </>
  );
}
