import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { NominationState } from "@/lib/db/generated/enums";
import type { HeldDecision } from "@/lib/decisions/hold";
import { isSignedWhole } from "@/lib/decisions/state";
import { DomainError } from "@/lib/errors";
import { nominationStateLabels } from "@/lib/nominations/state";

/** In which states of its nomination somebody can be decided on. */
const undecided = ["RECOMMENDED", "NOT_RECOMMENDED", "ELIGIBLE"] as const;

/**
 * A nomination may have been suspended or withdrawn since it was put in (Điều 4 khoản 4 Nghị định 152/2025/NĐ-CP): holds
 * those of the decision, and looks. Throws RULE_BROKEN, naming the first that has changed, with what is to be done.
 */
export async function ensureStillReady(
  tx: Tx,
  actor: Actor,
  { kind, items }: Pick<HeldDecision, "kind" | "items">,
  remedy: string,
): Promise<void> {
  if (isSignedWhole(kind)) return;
  await ensureIn(tx, actor, items, undecided, remedy);
}

/**
 * The same of a signed one: those approved are still what they were when it was signed; what goes up to the higher level
 * waits for its answer. Throws RULE_BROKEN.
 */
export async function ensureStillApproved(
  tx: Tx,
  actor: Actor,
  { kind, items }: Pick<HeldDecision, "kind" | "items">,
  remedy: string,
): Promise<void> {
  if (isSignedWhole(kind)) return;
  const approved = items.filter(({ outcome }) => outcome === "APPROVED");
  await ensureIn(tx, actor, approved, kind === "HIGHER" ? undecided : ["APPROVED"], remedy);
}

async function ensureIn(
  tx: Tx,
  { communeId }: Actor,
  items: readonly { nominationId: string | null }[],
  states: readonly NominationState[],
  remedy: string,
): Promise<void> {
  const ids = items.flatMap(({ nominationId }) => nominationId ?? []);
  await tx.$executeRaw`
    SELECT 1 FROM nomination WHERE commune_id = ${communeId}::uuid AND id = ANY(${ids}::uuid[])
    ORDER BY id FOR UPDATE`;
  const changed = await tx.nomination.findFirst({
    where: { communeId, id: { in: ids }, state: { notIn: [...states] } },
    select: { name: true, state: true },
    orderBy: { id: "asc" },
  });
  if (!changed) return;
  throw new DomainError(
    "RULE_BROKEN",
    `Đề nghị “${changed.name}” nay ở trạng thái “${nominationStateLabels[changed.state]}”. ${remedy}`,
  );
}
