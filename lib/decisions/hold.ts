import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { holdDelegation } from "@/lib/campaigns/approval/delegation-record";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { DomainError } from "@/lib/errors";
import { formatMoment } from "@/lib/text/dates";
import { canFire } from "@/lib/workflow/machine";
import { decisionsVisibleTo } from "./policy";
import { itemFields, mostItems } from "./queries";
import { type DecisionEvent, decisionMachine, decisionStateLabels, paperWords } from "./state";

const held = {
  id: true,
  kind: true,
  state: true,
  version: true,
  subject: true,
  campaignId: true,
  isFromPaper: true,
  paperNumber: true,
  paperOn: true,
  paperSigner: true,
  paperSignerPost: true,
  signerId: true,
  delegationId: true,
  signedAt: true,
  content: true,
  revokesId: true,
  correctsId: true,
  publishedAt: true,
  createdById: true,
  movedAt: true,
  movedBy: { select: { user: { select: { name: true } } } },
  commune: { select: { placeName: true, slug: true } },
  frozenDocument: { select: { id: true, number: true, symbol: true, issuedOn: true } },
  items: { select: itemFields, orderBy: { position: "asc" }, take: mostItems },
} satisfies Prisma.DecisionSelect;

export type HeldDecision = Prisma.DecisionGetPayload<{ select: typeof held }>;

export type DecisionRef = { decisionId: string; version: number };

/**
 * A decision with its items, its row held until the transaction ends. Throws NOT_FOUND for who may not see it; STALE
 * when it is another version than the one that was looked at.
 */
export async function holdDecision(
  tx: Tx,
  actor: Actor,
  { decisionId, version }: { decisionId: string; version?: number },
): Promise<HeldDecision> {
  const { communeId } = actor;
  await tx.$executeRaw`
    SELECT 1 FROM decision WHERE commune_id = ${communeId}::uuid AND id = ${decisionId}::uuid FOR UPDATE`;
  const decision = await tx.decision.findFirst({
    where: { AND: [{ id: decisionId }, decisionsVisibleTo(actor)] },
    select: held,
  });
  if (!decision) throw new DomainError("NOT_FOUND", "Không tìm thấy quyết định.");
  if (version !== undefined && version !== decision.version) throw staleDecision();
  return decision;
}

export const staleDecision = () =>
  new DomainError(
    "STALE",
    "Văn bản vừa có thay đổi sau khi trang này mở. Tải lại trang, xem lại rồi làm lại.",
  );

/** Whether the deputy to whom it was handed may sign by that delegation now; null where it was handed to nobody. */
export async function delegationOf(
  tx: Tx,
  actor: Actor,
  { delegationId, signerId }: Pick<HeldDecision, "delegationId" | "signerId">,
  now: Date,
): Promise<{ holds: boolean } | null> {
  if (delegationId === null) return null;
  const delegation = await holdDelegation(tx, actor, delegationId, now);
  return delegation?.deputyId === signerId ? delegation : null;
}

type Move = {
  event: DecisionEvent;
  note?: string;
  data?: Omit<Prisma.DecisionUncheckedUpdateManyInput, "state" | "version">;
};

/** Whether a held decision can take the step. Throws RULE_BROKEN, saying in which state it is, since when and by whom. */
function ensureCanMove(decision: HeldDecision, event: DecisionEvent): void {
  if (canFire(decisionMachine, decision.state, event)) return;
  const { label } = decisionMachine[event];
  throw new DomainError(
    "RULE_BROKEN",
    `Chưa làm được việc “${label}”: ${paperWords[decision.kind]} đang ở trạng thái “${decisionStateLabels[decision.state]}” (${decision.movedBy.user.name}, ${formatMoment(decision.movedAt)}).`,
  );
}

/** The one way a held decision changes its state. Who may is asked before. Throws RULE_BROKEN in another state. */
export async function moveDecision(
  tx: Tx,
  actor: Actor,
  decision: HeldDecision,
  { event, note = "", data = {} }: Move,
  now: Date,
): Promise<void> {
  ensureCanMove(decision, event);
  const { communeId, membershipId } = actor;
  const { id, state: from } = decision;
  const { to } = decisionMachine[event];
  await tx.decision.updateMany({
    where: { communeId, id, state: from },
    data: {
      ...data,
      state: to,
      version: { increment: 1 },
      movedById: membershipId,
      movedAt: now,
      movedNote: note,
    },
  });
  await recordAudit(tx, {
    actor,
    action: "decision.moved",
    subject: { type: "decision", id },
    data: { from, to },
    at: now,
  });
}

/** Another version of a held decision, so that whoever has the old one before them is told. */
export async function touchDecision(
  tx: Tx,
  { communeId }: Actor,
  { id }: Pick<HeldDecision, "id">,
  data: Omit<Prisma.DecisionUncheckedUpdateManyInput, "version"> = {},
): Promise<void> {
  await tx.decision.updateMany({
    where: { communeId, id },
    data: { ...data, version: { increment: 1 } },
  });
}
