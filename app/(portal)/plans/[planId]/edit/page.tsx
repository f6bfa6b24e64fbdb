import type { Metadata } from "next";
import { PlanStatus } from "@/components/campaigns/plan-status";
import { Flash } from "@/components/layout/flash";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { listColleagues } from "@/lib/campaigns/comments/queries";
import { canSavePlan } from "@/lib/campaigns/policy";
import { listSuggestions } from "@/lib/campaigns/suggestions";
import { renderHtml } from "@/lib/documents/renderers/html/render-html";
import { BackToCheck } from "../back-to-check";
import { commentPanelAction } from "../comments/actions";
import { loadPlan } from "../load-plan";
import { PlanHeading, PlanTabs } from "../plan-heading";
import { findBeside } from "./beside";
import { DraftingPage } from "./drafting-page";
import { LeftDrafts } from "./left-drafts";

export const metadata: Metadata = { title: "Soạn văn bản" };

export default async function PlanEditPage({ params }: PageProps<"/plans/[planId]/edit">) {
  const { actor, plan } = await loadPlan(params);
  const save = canSavePlan(actor, plan);
  if (!save.allowed) {
    return (
      <>
        <PlanHeading actor={actor} plan={plan} side="edit" />
        <LeftDrafts planId={plan.id} membershipId={actor.membershipId} />
        <InsetText>
          <p>{save.reason}</p>
          <p>
            <Link href={`/plans/${plan.id}/sheet`}>Xem văn bản</Link>
          </p>
        </InsetText>
      </>
    );
  }
  const now = new Date();
  const [beside, suggestions, colleagues] = await Promise.all([
    findBeside(actor, plan, now),
    listSuggestions(actor, now),
    listColleagues(actor, now),
  ]);
  const { id, title, version, document, savedAt } = plan;
  return (
    <>
      <Flash />
      <BackToCheck actor={actor} plan={plan} />
      <DraftingPage
        plan={{ id, title, version, document, savedAt }}
        membershipId={actor.membershipId}
        status={<PlanStatus plan={plan} />}
        tabs={<PlanTabs actor={actor} plan={plan} side="edit" />}
        html={renderHtml(document)}
        beside={beside}
        suggestions={suggestions}
        colleagues={colleagues}
        commentAction={commentPanelAction}
      >
        <WithoutScripts planId={id} />
      </DraftingPage>
    </>
  );
}

/** The sheet is written by scripts; a browser without them goes on to the editor that needs none. */
function WithoutScripts({ planId }: { planId: string }) {
  const plain = `/plans/${planId}/edit/plain`;
  return (
    <noscript>
      <meta httpEquiv="refresh" content={`0;url=${plain}`} />
      <p>
        Trình duyệt này không chạy JavaScript. <a href={plain}>Soạn bằng chữ thường</a>
      </p>
    </noscript>
  );
}
