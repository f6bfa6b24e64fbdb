import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import { type PlanEvent, planMachine, planStateLabels } from "@/lib/campaigns/state";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { formatMoment } from "@/lib/text/dates";
import { canFire } from "@/lib/workflow/machine";

type PlanMove = {
  planId: string;
  event: PlanEvent;
  /** The version of the text the person had before them, where what they do is about that text. */
  version?: number;
  /** The words it goes with: the reason of a return. */
  note?: string | null;
  /** What else changes in the plan by this move. */
  data?: Prisma.PlanUncheckedUpdateManyInput;
};

type MovedPlan = { title: string; from: PlanState; to: PlanState };

/**
 * The one way a plan changes its state (docs/workflow.md): moves it, notes who did and when, and records it. Who may
 * is the caller's to ask (lib/campaigns/policy.ts) in the same transaction. Throws NOT_FOUND for who may not see the
 * plan; RULE_BROKEN when it is in another state, and says in which, since when and by whom; STALE when its text is
 * another version. Of two at the same moment one moves it, the other is told so.
 */
export async function movePlan(
  tx: Tx,
  actor: Actor,
  { planId, event, version, note = null, data = {} }: PlanMove,
  now: Date,
): Promise<MovedPlan> {
  const { communeId, membershipId } = actor;
  const { state: from, title } = await ensureMovable(tx, actor, { planId, event, version });
  const { to } = planMachine[event];
  const { count } = await tx.plan.updateMany({
    where: { id: planId, communeId, state: from, ...(version !== undefined && { version }) },
    data: { ...data, state: to, movedById: membershipId, movedAt: now, movedNote: note },
  });
  if (count === 0) {
    // Somebody was faster: what stands there now says why.
    await ensureMovable(tx, actor, { planId, event, version });
    throw new DomainError("STALE", "Văn bản vừa có người khác xử lý. Tải lại trang để xem.");
  }
  await recordAudit(tx, {
    actor,
    action: "plan.moved",
    subject: { type: "plan", id: planId },
    data: { from, to },
    at: now,
  });
  return { title, from, to };
}

/** Whether the move can be made of the plan as it stands; gives its state and title. Throws what `movePlan` throws. */
export async function ensureMovable(
  tx: Tx,
  actor: Actor,
  { planId, event, version }: Pick<PlanMove, "planId" | "event" | "version">,
): Promise<{ state: PlanState; title: string }> {
  const plan = await tx.plan.findFirst({
    where: { AND: [{ id: planId }, plansVisibleTo(actor)] },
    select: {
      title: true,
      state: true,
      version: true,
      movedAt: true,
      movedBy: { select: { user: { select: { name: true } } } },
    },
  });
  if (!plan) throw new DomainError("NOT_FOUND", "Không tìm thấy kế hoạch.");
  const { state, title, movedAt, movedBy } = plan;
  if (!canFire(planMachine, state, event)) {
    const { label } = planMachine[event];
    throw new DomainError(
      "RULE_BROKEN",
      `Chưa làm được việc “${label}”: văn bản đang ở trạng thái “${planStateLabels[state]}” (${movedBy.user.name}, ${formatMoment(movedAt)}).`,
    );
  }
  if (version !== undefined && version !== plan.version) {
    throw new DomainError(
      "STALE",
      "Văn bản vừa có bản lưu mới hơn bản đang xem. Tải lại trang, xem lại rồi làm lại.",
    );
  }
  return { state, title };
}
