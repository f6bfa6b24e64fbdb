import type { Metadata } from "next";
import { forbidden, notFound } from "next/navigation";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { checkLabels } from "@/lib/campaigns/approval/course";
import { canCheck } from "@/lib/campaigns/approval/people";
import { canFollowSubmission, canNameChecker } from "@/lib/campaigns/approval/policy";
import { findSubmission, listCheckers } from "@/lib/campaigns/approval/queries";
import { loadPlan } from "../../load-plan";
import { PlanHeading } from "../../plan-heading";
import { CheckerForm } from "./checker-form";

export const metadata: Metadata = { title: "Giao người khác soát" };

type Props = PageProps<"/plans/[planId]/submission/checker">;

/** Another person for one of the two checks: who was named may have left. */
export default async function NameCheckerPage({ params, searchParams }: Props) {
  const { actor, plan } = await loadPlan(params);
  if (!canFollowSubmission(actor).allowed) forbidden();
  const now = new Date();
  const submission = await findSubmission(actor, plan.id, now);
  const { check: asked } = await searchParams;
  const check =
    submission?.checks.find(({ kind }) => kind === asked) ??
    submission?.checks.find(({ isAbsent }) => isAbsent) ??
    submission?.checks[0];
  if (!submission || !check) notFound();
  const verdict = canNameChecker(actor, submission, check.kind);
  const taken = [...submission.checks.map(({ checkerId }) => checkerId), submission.signerId];
  const people = (await listCheckers(actor, now)).filter(
    (person) => canCheck(person, check.kind) && !taken.includes(person.id),
  );
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <div className="stack">
        <h2>Giao người khác {checkLabels[check.kind].toLowerCase()}</h2>
        <InsetText>
          <p>
            Đang giao {check.checker.user.name}, {check.checker.position}
            {check.isAbsent ? ": nay không còn soát được." : "."}
          </p>
        </InsetText>
        <CheckerForm
          planId={plan.id}
          kind={check.kind}
          choices={people.map(({ id, name, position }) => ({
            value: id,
            label: `${name}, ${position}`,
          }))}
          refusal={refusalOf(verdict, people.length)}
        />
        <p>
          <Link href={`/plans/${plan.id}/submission`}>Trở lại việc trình duyệt</Link>
        </p>
      </div>
    </>
  );
}

function refusalOf(verdict: ReturnType<typeof canNameChecker>, people: number): string | undefined {
  if (!verdict.allowed) return verdict.reason;
  if (people === 0) return "Xã chưa có người nào khác soát được phần này. Nhờ quản trị thêm.";
}
