import { ButtonGroup, ButtonLink } from "@/components/ui/button";
import { InsetText } from "@/components/ui/inset-text";
import type { Actor } from "@/lib/auth/actor";
import { nextStepOf } from "@/lib/campaigns/approval/next-step";
import type { PlanDetail } from "@/lib/campaigns/queries";
import { formatMoment } from "@/lib/text/dates";

/** What comes next of a plan that is no longer being written, and what this person can do about it. */
export function PlanStep({ actor, plan }: { actor: Actor; plan: PlanDetail }) {
  const step = nextStepOf(actor, plan);
  if (!step) return null;
  return (
    <div className="stack-tight">
      <p className="text-lg">{step.words}</p>
      {step.links.length > 0 && (
        <ButtonGroup>
          {step.links.map(({ label, href }, index) => (
            <ButtonLink key={href} href={href} variant={index === 0 ? "primary" : "secondary"}>
              {label}
            </ButtonLink>
          ))}
        </ButtonGroup>
      )}
    </div>
  );
}

/** Why the plan came back, above everything that is to be done about it. */
export function ReturnNote({ plan }: { plan: PlanDetail }) {
  if (plan.state !== "RETURNED" || !plan.movedNote) return null;
  return (
    <InsetText>
      <p className="font-semibold">
        {plan.movedBy.user.name}, {plan.movedBy.position}, trả lại lúc {formatMoment(plan.movedAt)}:
      </p>
      <p className="whitespace-pre-line break-words">{plan.movedNote}</p>
    </InsetText>
  );
}
