import { InsetText } from "@/components/ui/inset-text";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/auth/actor";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { planStateLabels } from "@/lib/campaigns/state";
import { formatMoment } from "@/lib/text/dates";
import { PlanHeading } from "../plan-heading";

/** The plan has been decided, or taken back: where it is now. */
export function NotWaiting({ actor, plan }: { actor: Actor; plan: PlanDetail }) {
  return (
    <>
      <PlanHeading actor={actor} plan={plan} side="approval" />
      <InsetText>
        <p>
          Văn bản không còn chờ quyết định: {planStateLabels[plan.state].toLowerCase()} (
          {plan.movedBy.user.name}, {formatMoment(plan.movedAt)}).
        </p>
        <p>
          <Link href={`/plans/${plan.id}/submission`}>Xem việc trình duyệt</Link> ·{" "}
          <Link href={`/plans/${plan.id}/sheet`}>Xem văn bản</Link>
        </p>
      </InsetText>
    </>
  );
}
