import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import { listDelegationsInForce } from "@/lib/campaigns/approval/delegation-queries";
import { canHandSignature } from "@/lib/campaigns/approval/policy";
import { formatDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { PlanHeading } from "../../plan-heading";
import { loadReview } from "../load-review";
import { HandForm, TakeBackForm } from "./hand-form";

export const metadata: Metadata = { title: "Giao Phó Chủ tịch ký thay" };

type Props = PageProps<"/plans/[planId]/review/hand">;

export default async function HandSignaturePage({ params }: Props) {
  const { actor, plan, submission, now } = await loadReview(params);
  const verdict = canHandSignature(actor, submission);
  const refusal = verdict.allowed ? undefined : verdict.reason;
  const delegations = await listDelegationsInForce(actor, now);
  const { delegation, signer } = submission;
  const isElsewhere = submission.signerId !== actor.membershipId;
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <div className="stack">
        <h2>Ai ký văn bản này</h2>
        {isElsewhere && (
          <InsetText>
            {delegation ? (
              <p>
                Đang giao {signer.user.name}, {signer.position} ký thay theo {delegation.basis}
                {!delegation.holds && " (không còn hiệu lực)"}.
              </p>
            ) : (
              <p>
                Người ký đang ghi là {signer.user.name}, {signer.position}.
              </p>
            )}
          </InsetText>
        )}
        {isElsewhere && <TakeBackForm planId={plan.id} refusal={refusal} />}
        {delegations.length === 0 ? (
          <EmptyState title="Chưa có Phó Chủ tịch nào được giao ký thay hôm nay.">
            <Link href="/delegations">Ghi việc giao ký thay</Link> theo văn bản phân công, rồi trở
            lại đây.
          </EmptyState>
        ) : (
          <HandForm
            planId={plan.id}
            refusal={refusal}
            choices={delegations.map(({ id, deputy, scope, basis, validTo }) => ({
              value: id,
              label: `${deputy.user.name}, ${deputy.position}`,
              hint: `${scope} · ${basis}${validTo ? ` · đến ${formatDate(readDay(validTo))}` : ""}`,
            }))}
          />
        )}
        <p>
          <Link href={`/plans/${plan.id}/review`}>Trở lại đọc văn bản</Link>
        </p>
      </div>
    </>
  );
}
