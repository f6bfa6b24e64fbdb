import { FindingList } from "@/components/documents/finding-list";
import type { Actor } from "@/lib/auth/actor";
import { canSavePlan } from "@/lib/campaigns/policy";
import type { PlanDetail } from "@/lib/campaigns/queries";
import type { Finding } from "@/lib/documents/checks/finding";
import { FixButton } from "./fix-button";

type FixableFindingsProps = {
  actor: Actor;
  plan: PlanDetail;
  findings: readonly Finding[];
  /** The page this stands on, where the person comes back to. */
  backTo: "overview" | "sheet" | "submit";
};

/** The findings of a plan; for who may write it, each that can be put right at once has its button. */
export function FixableFindings({ actor, plan, findings, backTo }: FixableFindingsProps) {
  const maySave = canSavePlan(actor, plan).allowed;
  return (
    <FindingList
      findings={findings}
      sheetHref={`/plans/${plan.id}/sheet`}
      action={({ fix, ...finding }) =>
        maySave && fix ? (
          <FixButton
            plan={{ id: plan.id, version: plan.version }}
            finding={{ ...finding, fix }}
            backTo={backTo}
          />
        ) : null
      }
    />
  );
}
