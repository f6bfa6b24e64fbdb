import { PlanStatus } from "@/components/campaigns/plan-status";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { Actor } from "@/lib/auth/actor";
import { listPlans } from "@/lib/campaigns/queries";
import { formatDate } from "@/lib/text/dates";
import { idParam } from "@/lib/web/id-param";

const pageSize = 50;

type PlanChoiceProps = {
  actor: Actor;
  /** Where the chosen plan leads; also the address of the older ones. */
  base: string;
  after?: string | string[] | undefined;
};

/** The commune's plans, the latest first, each leading on with it. */
export async function PlanChoice({ actor, base, after }: PlanChoiceProps) {
  const found = await listPlans(actor, {
    kind: "PLAN",
    take: pageSize + 1,
    ...(typeof after === "string" && { after: idParam(after) }),
  });
  const plans = found.slice(0, pageSize);
  const last = found.length > pageSize ? plans.at(-1) : undefined;
  if (plans.length === 0)
    return (
      <EmptyState
        title="Xã chưa có kế hoạch nào trong phần mềm."
        action={<Link href="/plans/new/file">Đưa kế hoạch cũ lên từ tệp</Link>}
      >
        Có tệp kế hoạch cũ thì đưa lên trước, rồi quay lại đây.
      </EmptyState>
    );
  return (
    <>
      <ul className="max-w-3xl border-t border-line">
        {plans.map((plan) => {
          const { startsOn, endsOn } = plan.campaign;
          return (
            <li key={plan.id} className="relative border-b border-line py-3 hover:bg-surface">
              <Link
                href={`${base}/${plan.id}`}
                className="font-semibold after:absolute after:inset-0"
              >
                {plan.title}
              </Link>
              {startsOn && endsOn && (
                <p className="text-muted">
                  Thời gian: {formatDate(startsOn)} đến {formatDate(endsOn)}
                </p>
              )}
              <PlanStatus plan={plan} />
            </li>
          );
        })}
      </ul>
      {last && <Link href={`${base}?after=${last.id}`}>Các kế hoạch cũ hơn</Link>}
    </>
  );
}
