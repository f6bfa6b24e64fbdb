import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { confirmIdentity, type IdentityProof } from "@/lib/auth/confirm-identity";
import { signOnce } from "@/lib/auth/sign-once";
import { ensureStorable } from "@/lib/campaigns/storable";
import { prisma, type Tx } from "@/lib/db/client";
import {
  type DecisionRef,
  delegationOf,
  type HeldDecision,
  holdDecision,
  moveDecision,
} from "@/lib/decisions/hold";
import { moneyOfItems } from "@/lib/decisions/money/item-money";
import { findTitlesElsewhere } from "@/lib/decisions/money/titles-elsewhere";
import { decisionSignature, findDecisionPaper } from "@/lib/decisions/paper/decision-paper";
import { canDecide } from "@/lib/decisions/policy";
import { numberItems } from "@/lib/decisions/proposal/write-items";
import { findDecision } from "@/lib/decisions/queries";
import { isSignedWhole } from "@/lib/decisions/state";
import { DomainError } from "@/lib/errors";
import { findMoneyRules } from "@/lib/nominations/awards/rules";
import { moveNomination } from "@/lib/nominations/move-nomination";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { ensureSecondFactor } from "@/lib/people/second-factor-duty";
import { calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { ensureStillReady } from "./still-ready";

type Visitor = Parameters<typeof confirmIdentity>[2];
type Signing = DecisionRef & { proof: IdentityProof };

/**
 * Signs a decision of which every item is decided: asks the signer once more who they are, fixes the paper with the
 * list of those approved, moves their nominations, and passes it to the clerk. Pressed twice it is signed once. Throws
 * NOT_FOUND; FORBIDDEN for anybody but the signer, for a deputy without a delegation that holds, without the second
 * factor the commune requires; NotConfirmedError; STALE; RULE_BROKEN while an item is not decided, when nobody is left
 * in the list, when a nomination is suspended or withdrawn.
 */
export function signDecision(
  actor: Actor,
  signing: Signing,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  return signOnce(
    () => sign(actor, signing, visitor, now),
    () => hasSigned(actor, signing),
  );
}

async function hasSigned(
  { communeId, membershipId: signerId }: Actor,
  { decisionId: id }: DecisionRef,
) {
  const signed = await prisma.decision.count({
    where: { communeId, id, signerId, signedAt: { not: null } },
  });
  return signed > 0;
}

async function sign(
  actor: Actor,
  { proof, ...ref }: Signing,
  visitor: Visitor,
  now: Date,
): Promise<void> {
  // Who may not sign, or not yet, is told so before being asked for a password.
  await prisma.$transaction((tx) => holdForSignature(tx, actor, ref, now));
  await ensureSecondFactor(actor, now);
  await confirmIdentity(actor, proof, visitor, now);
  // Written before the transaction: whoever holds a connection must not wait for another. The version says it is this one.
  const content = await writePaper(actor, ref, now);
  const rules = await findMoneyRules(actor, calendarDate(now));
  await prisma.$transaction(async (tx) => {
    const decision = await holdForSignature(tx, actor, ref, now);
    if (decision.kind === "AWARD") await keepCoefficients(tx, actor, decision, rules);
    const data = { content, signedAt: now, signerId: actor.membershipId };
    if (isSignedWhole(decision.kind)) await approveAll(tx, actor, decision);
    await numberItems(tx, actor, decision.id);
    await moveNominations(tx, actor, decision, now);
    await tellClerks(tx, actor, decision, now);
    await moveDecision(tx, actor, decision, { event: "sign", data }, now);
  });
}

async function holdForSignature(tx: Tx, actor: Actor, ref: DecisionRef, now: Date) {
  const decision = await holdDecision(tx, actor, ref);
  ensure(canDecide(actor, decision, await delegationOf(tx, actor, decision, now)));
  ensureDecided(decision);
  await ensureStillReady(
    tx,
    actor,
    decision,
    "Trả lại thường trực kèm lý do để bỏ khỏi danh sách.",
  );
  return decision;
}

function ensureDecided({ kind, items }: HeldDecision): void {
  if (isSignedWhole(kind)) return;
  const open = items.filter(({ outcome }) => outcome === "PENDING").length;
  if (open > 0) {
    throw new DomainError(
      "RULE_BROKEN",
      `Còn ${open} trường hợp chưa quyết định. Quyết định hết rồi ký.`,
    );
  }
  if (items.every(({ outcome }) => outcome === "REJECTED")) {
    throw new DomainError(
      "RULE_BROKEN",
      "Không còn ai trong danh sách nên không có gì để ban hành. Trả lại thường trực kèm lý do.",
    );
  }
}

/** The paper as this person signs it, of the version they looked at. */
async function writePaper(actor: Actor, { decisionId }: DecisionRef, now: Date) {
  const decision = await findDecision(actor, decisionId, now);
  if (!decision) throw new DomainError("NOT_FOUND", "Không tìm thấy quyết định.");
  const signature = await decisionSignature(actor, decision.kind, actor, now);
  const paper = await findDecisionPaper(actor, decision, now, signature);
  if (!paper) throw new DomainError("RULE_BROKEN", "Danh sách chưa có ai. Trả lại thường trực.");
  ensureStorable(paper);
  return paper;
}

type Rules = Awaited<ReturnType<typeof findMoneyRules>>;

/** The coefficient is what is signed; the amount follows on the day of issue. */
async function keepCoefficients(tx: Tx, actor: Actor, decision: HeldDecision, rules: Rules) {
  const { communeId } = actor;
  const approved = decision.items.filter(({ outcome }) => outcome === "APPROVED");
  const own = { ...decision, items: approved };
  const elsewhere = await findTitlesElsewhere(tx, actor, [own], rules);
  for (const [id, { coefficient, note }] of moneyOfItems(rules, approved, elsewhere)) {
    await tx.decisionItem.updateMany({
      where: { communeId, decisionId: decision.id, id },
      data: { coefficient, amountNote: note },
    });
  }
}

/** What a revocation takes back is signed as a whole. */
async function approveAll(tx: Tx, { communeId }: Actor, { id }: HeldDecision) {
  await tx.decisionItem.updateMany({
    where: { communeId, decisionId: id },
    data: { outcome: "APPROVED" },
  });
}

/** Of a request to the higher level only what is not sent on is settled here; the rest waits for its answer. */
async function moveNominations(tx: Tx, actor: Actor, decision: HeldDecision, now: Date) {
  if (isSignedWhole(decision.kind)) return;
  const items = decision.items.toSorted((a, b) =>
    (a.nominationId ?? "") < (b.nominationId ?? "") ? -1 : 1,
  );
  for (const { nominationId, outcome, departure } of items) {
    if (nominationId === null) continue;
    if (outcome === "APPROVED" && decision.kind === "HIGHER") continue;
    const event = outcome === "APPROVED" ? "approve" : "reject";
    await moveNomination(tx, actor, { nominationId, event, note: departure }, now);
  }
}

async function tellClerks(
  tx: Tx,
  { communeId, membershipId }: Actor,
  decision: HeldDecision,
  now: Date,
) {
  const except = [membershipId];
  await notify(tx, {
    communeId,
    to: await membershipsWithRole(tx, communeId, ["CLERK"], { at: now, except }),
    kind: "decision.to-number",
    subject: { type: "decision", id: decision.id },
    data: { title: decision.subject },
    key: `decision ${decision.id} to-number ${decision.version}`,
    at: now,
  });
}
