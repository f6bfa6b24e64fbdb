import type { Metadata } from "next";
import { SignaturePreview } from "@/components/campaigns/approval/signature-preview";
import { findingCounts } from "@/components/documents/finding-list";
import { Details } from "@/components/ui/details";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { PageHeading } from "@/components/ui/page-heading";
import { isSignedOutPost } from "@/lib/auth/session";
import { proposedCheckers } from "@/lib/campaigns/approval/people";
import { canSubmitPlan } from "@/lib/campaigns/approval/policy";
import { findSigning, listCheckers } from "@/lib/campaigns/approval/queries";
import { findCheckContext } from "@/lib/campaigns/check-context";
import { listComments } from "@/lib/campaigns/comments/queries";
import { placeThreads } from "@/lib/campaigns/comments/threads";
import { findPlanFacts } from "@/lib/campaigns/facts/queries";
import { checkDocument } from "@/lib/documents/checks/check-document";
import { idParam } from "@/lib/web/id-param";
import { FixableFindings } from "../fixable-findings";
import { loadPlan } from "../load-plan";
import { PlanHeading } from "../plan-heading";
import { OpenComments } from "./open-comments";
import { PlanAnswers } from "./plan-answers";
import { SubmitForm } from "./submit-form";

export const metadata: Metadata = { title: "Kiểm tra lại và trình" };

type Props = PageProps<"/plans/[planId]/submit">;

export default async function SubmitPlanPage({ params }: Props) {
  if (await isSignedOutPost()) return <SignedOut planId={idParam((await params).planId)} />;
  const { actor, plan } = await loadPlan(params);
  const submit = canSubmitPlan(actor, plan);
  if (!submit.allowed) {
    return (
      <>
        <PlanHeading actor={actor} plan={plan} side="approval" />
        <InsetText>
          <p>{submit.reason}</p>
          <p>
            <Link href={`/plans/${plan.id}/submission`}>Xem việc trình duyệt</Link>
          </p>
        </InsetText>
        <SubmitForm
          plan={{ id: plan.id, version: plan.version }}
          people={[]}
          proposed={{ CONTENT: null, FORM: null }}
          refusal={submit.reason}
          isClosed
        />
      </>
    );
  }
  const now = new Date();
  const [context, facts, threads, people, signing] = await Promise.all([
    findCheckContext(actor, plan, now),
    findPlanFacts(actor, plan),
    listComments(actor, plan.id),
    listCheckers(actor, now),
    findSigning(actor, now),
  ]);
  const findings = checkDocument(plan.document, context);
  const errors = findings.filter(({ severity }) => severity === "error");
  const others = findings.filter(({ severity }) => severity !== "error");
  const open = placeThreads(threads, plan.document).filter(({ resolved }) => !resolved);
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <div className="stack">
        <h2>Kiểm tra lại trước khi trình</h2>
        {errors.length > 0 && (
          <section aria-labelledby="errors-title">
            <h3 id="errors-title">Phải sửa trước khi trình: {errors.length} lỗi</h3>
            <FixableFindings actor={actor} plan={plan} findings={errors} backTo="submit" />
          </section>
        )}
        <PlanAnswers plan={plan} facts={facts}>
          {signing && <SignaturePreview signature={signing.signature} />}
        </PlanAnswers>
        {others.length > 0 && (
          <Details summary={`Nên xem lại: ${findingCounts(others)}`}>
            <FixableFindings actor={actor} plan={plan} findings={others} backTo="submit" />
          </Details>
        )}
        <OpenComments planId={plan.id} threads={open} />
      </div>
      <SubmitForm
        plan={{ id: plan.id, version: plan.version }}
        people={people}
        proposed={proposedCheckers(people, actor)}
        refusal={refusalOf(errors.length, signing !== null)}
      />
    </>
  );
}

function refusalOf(errors: number, hasChairman: boolean): string | undefined {
  if (errors > 0) return `Còn ${errors} lỗi phải sửa, nêu ở đầu trang.`;
  if (!hasChairman) {
    return "Xã chưa có tài khoản Chủ tịch đang giữ chức. Nhờ người quản trị thêm rồi trình.";
  }
}

/** Nothing here comes from the record; the form stands at the same place as above, by which React knows it. */
function SignedOut({ planId }: { planId: string }) {
  return (
    <>
      <PageHeading title="Trình Chủ tịch" />
      <p>Chưa trình được.</p>
      <SubmitForm
        plan={{ id: planId, version: 0 }}
        people={[]}
        proposed={{ CONTENT: null, FORM: null }}
      />
    </>
  );
}
