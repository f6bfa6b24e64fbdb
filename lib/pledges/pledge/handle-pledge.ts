import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { progressChanged } from "@/lib/pledges/public/progress-changed";
import { ensure } from "@/lib/workflow/verdict";
import { holdPledge, movePledge, type SeenPledge, whatOf } from "./hold";
import { canAcceptPledge, canRecallPledge, canReturnPledge } from "./policy";

type PledgeRef = { pledgeId: string; version: number };

/** The office takes it; pressed twice it is taken once. Throws NOT_FOUND, FORBIDDEN, STALE. */
export async function acceptPledge(
  actor: Actor,
  { pledgeId, version }: PledgeRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const pledge = await holdPledge(tx, actor, pledgeId, now);
    if (isSamePress(pledge, actor, { state: "ACCEPTED", version })) return;
    ensure(canAcceptPledge(actor, pledge));
    await movePledge(tx, actor, pledge, { event: "accept", version }, now);
    await progressChanged(tx, { communeId: actor.communeId, campaignId: pledge.campaignId });
    await tellUnit(tx, actor, pledge, { kind: "pledge.accepted", version, now });
  });
}

/**
 * The office sends it back with what is to be changed. Throws NOT_FOUND, FORBIDDEN, STALE, RULE_BROKEN without a
 * reason.
 */
export async function returnPledge(
  actor: Actor,
  { pledgeId, version, reason }: PledgeRef & { reason: string },
  now: Date,
): Promise<void> {
  const note = reason.trim();
  await prisma.$transaction(async (tx) => {
    const pledge = await holdPledge(tx, actor, pledgeId, now);
    if (isSamePress(pledge, actor, { state: "RETURNED", version })) return;
    ensure(canReturnPledge(actor, pledge));
    if (note === "") throw new DomainError("RULE_BROKEN", "Ghi đơn vị cần bổ sung, sửa gì.");
    await movePledge(tx, actor, pledge, { event: "return", version, note }, now);
    await progressChanged(tx, { communeId: actor.communeId, campaignId: pledge.campaignId });
    await tellUnit(tx, actor, pledge, { kind: "pledge.returned", version, now });
  });
}

/**
 * Who handed it in takes it back to change it, while the office has not taken it. Throws NOT_FOUND, FORBIDDEN, STALE.
 */
export async function recallPledge(
  actor: Actor,
  { pledgeId, version }: PledgeRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const pledge = await holdPledge(tx, actor, pledgeId, now);
    if (isSamePress(pledge, actor, { state: "DRAFT", version })) return;
    ensure(canRecallPledge(actor, pledge));
    await movePledge(tx, actor, pledge, { event: "recall", version }, now);
    const { communeId, membershipId: self } = actor;
    await notify(tx, {
      communeId,
      to: await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except: [self] }),
      kind: "pledge.recalled",
      subject: { type: "pledge", id: pledge.id },
      data: { title: pledge.campaign.title, unit: pledge.unit.name, what: whatOf(pledge) },
      key: `pledge ${pledge.id} recalled ${version}`,
      at: now,
    });
  });
}

function isSamePress(
  { state: current, version: now, movedById }: SeenPledge,
  { membershipId }: Actor,
  { state, version }: { state: SeenPledge["state"]; version: number },
): boolean {
  return current === state && now === version + 1 && movedById === membershipId;
}

type Told = { kind: "pledge.accepted" | "pledge.returned"; version: number; now: Date };

/** The people of the unit, or of the one that carries it on. */
async function tellUnit(
  tx: Tx,
  actor: Actor,
  pledge: SeenPledge,
  { kind, version, now }: Told,
): Promise<void> {
  const { communeId, name: by } = actor;
  await notify(tx, {
    communeId,
    to: await peopleOfUnit(tx, actor, pledge.unitId, now),
    kind,
    subject: { type: "pledge", id: pledge.id },
    data: { title: pledge.campaign.title, by, what: whatOf(pledge) },
    key: `${kind} ${pledge.id} ${version}`,
    at: now,
  });
}
