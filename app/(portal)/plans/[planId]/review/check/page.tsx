import type { Metadata } from "next";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { canSignOffCheck } from "@/lib/campaigns/approval/policy";
import { idParam } from "@/lib/web/id-param";
import { PlanHeading } from "../../plan-heading";
import { loadReview } from "../load-review";
import { CheckForm } from "./check-form";

export const metadata: Metadata = { title: "Ký xác nhận phần soát" };

type Props = PageProps<"/plans/[planId]/review/check">;

export default async function SignOffCheckPage({ params }: Props) {
  if (await isSignedOutPost()) {
    return (
      <>
        <PageHeading title="Ký xác nhận phần soát" />
        <CheckForm planId={idParam((await params).planId)} kind="CONTENT" name="" />
      </>
    );
  }
  const { actor, plan, submission } = await loadReview(params);
  const mine = submission.checks.filter(({ checkerId }) => checkerId === actor.membershipId);
  const kind = (mine.find(({ checkedAt }) => checkedAt === null) ?? mine[0])?.kind ?? "CONTENT";
  const verdict = canSignOffCheck(actor, submission, kind);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <CheckForm
        planId={plan.id}
        kind={kind}
        name={actor.name}
        refusal={verdict.allowed ? undefined : verdict.reason}
      />
    </>
  );
}
