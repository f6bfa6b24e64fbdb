import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { nextReceiptNumber } from "@/lib/pledges/receipt-number";
import { ensure } from "@/lib/workflow/verdict";
import { closedAdvice, closedWords } from "./closed-words";
import { holdPledge, movePledge, type SeenPledge, whatOf } from "./hold";
import { cameInTime, comesLate } from "./late";
import { pledgeFaults } from "./pledge-faults";
import { canSubmitPledge, takesPledge } from "./policy";

type SubmitPledge = { pledgeId: string; version: number; lateReason?: string };

/**
 * Hands the pledge in: it gets a receipt number, which it keeps, and the office is told. Pressed twice it is handed in
 * once. One that was returned, or came in time and was taken back, keeps the day it first came. Throws NOT_FOUND,
 * FORBIDDEN, STALE; RULE_BROKEN while something is missing, late without a reason, or closed (the sentence says whom to
 * call).
 */
export async function submitPledge(actor: Actor, form: SubmitPledge, now: Date): Promise<void> {
  const contact = contactWords(await findContact(actor, now));
  await prisma.$transaction((tx) => submitPledgeIn(tx, actor, { ...form, contact }, now));
}

/** The same in a transaction of the caller's, who may know what the campaign asks. */
export async function submitPledgeIn(
  tx: Tx,
  actor: Actor,
  {
    pledgeId,
    version,
    lateReason = "",
    contact,
    demands: known,
  }: SubmitPledge & { contact: string; demands?: Demands },
  now: Date,
): Promise<void> {
  const pledge = await holdPledge(tx, actor, pledgeId, now);
  if (isSamePress(pledge, actor, version)) return;
  ensure(canSubmitPledge(actor, pledge));
  const demands = known ?? (await findDemands(tx, actor, pledge.campaignId, now));
  ensureOpen(pledge, demands, contact);
  const [fault] = pledgeFaults(pledge);
  if (fault) throw new DomainError("RULE_BROKEN", fault.message);
  const isLate = comesLate(pledge, demands, now);
  if (isLate && lateReason.trim() === "") {
    throw new DomainError("RULE_BROKEN", "Đã quá hạn đăng ký: ghi lý do nộp muộn rồi nộp.");
  }
  const isFirst = pledge.state === "DRAFT" && !cameInTime(pledge, demands);
  const receipt =
    pledge.number === null
      ? await nextReceiptNumber(tx, actor.communeId, "pledge", now)
      : undefined;
  await movePledge(
    tx,
    actor,
    pledge,
    {
      event: "submit",
      version,
      receipt,
      isHandedIn: isFirst,
      ...(isFirst && { lateReason: isLate ? lateReason.trim() : "" }),
    },
    now,
  );
  await tellOffice(tx, actor, pledge, { key: version, now });
}

function isSamePress(
  { state, version: current, movedById }: SeenPledge,
  { membershipId }: Actor,
  version: number,
): boolean {
  return state === "SUBMITTED" && current === version + 1 && movedById === membershipId;
}

function ensureOpen(pledge: SeenPledge, demands: Demands | null, contact: string): void {
  if (takesPledge(pledge, demands)) return;
  const why = demands ? closedWords(demands) : "Kế hoạch của phong trào không còn hiệu lực.";
  throw new DomainError(
    "RULE_BROKEN",
    `${why} Bản nháp còn nguyên ở đây. ${closedAdvice(demands, contact)}`,
  );
}

async function tellOffice(
  tx: Tx,
  actor: Actor,
  pledge: SeenPledge,
  { key, now }: { key: number; now: Date },
): Promise<void> {
  const { communeId, membershipId } = actor;
  const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now });
  // What was entered from their paper is told to the unit's people too.
  const unit = pledge.isFromPaper ? await peopleOfUnit(tx, actor, pledge.unitId, now) : [];
  await notify(tx, {
    communeId,
    to: [...office, ...unit].filter((id) => id !== membershipId),
    kind: "pledge.submitted",
    subject: { type: "pledge", id: pledge.id },
    data: { title: pledge.campaign.title, unit: pledge.unit.name, what: whatOf(pledge) },
    key: `pledge ${pledge.id} submitted ${key}`,
    at: now,
  });
}
