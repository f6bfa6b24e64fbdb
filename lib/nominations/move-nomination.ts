import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import type { NominationState } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import {
  type NominationEvent,
  nominationMachine,
  nominationStateLabels,
  openNominationStates,
} from "@/lib/nominations/state";
import { canFire } from "@/lib/workflow/machine";

type MoveNomination = {
  nominationId: string;
  event: NominationEvent;
  /** The version that was looked at; without it only the state decides. */
  version?: number;
  /** Why; a return, a refusal, a suspension and a withdrawal need it. */
  note?: string;
  /** What else changes with the step. */
  data?: { completeOn?: Date | null };
};

type Moved = { from: NominationState; to: NominationState; version: number };

/**
 * The one place where a nomination takes a step. Whether this person may is asked before, by the caller's policy; who
 * comes at the same moment waits for the row. Throws NOT_FOUND; STALE when it is not the version that was looked at, or
 * somebody was faster; RULE_BROKEN when its state knows no such step, or a reason is missing.
 */
export async function moveNomination(
  tx: Tx,
  actor: Actor,
  { nominationId, event, version, note = "", data }: MoveNomination,
  now: Date,
): Promise<Moved> {
  const nomination = await holdNomination(tx, actor, nominationId, version);
  if (!canFire(nominationMachine, nomination.state, event)) {
    throw new DomainError(
      "RULE_BROKEN",
      `Đề nghị “${nomination.name}” đang ở trạng thái “${nominationStateLabels[nomination.state]}”: không ${lowered(nominationMachine[event].label)} được.`,
    );
  }
  return write(tx, actor, { ...nomination, to: nominationMachine[event].to, note, data }, now);
}

/**
 * Takes a suspended nomination back to the state it was taken from, which no table can say. Throws NOT_FOUND, STALE;
 * RULE_BROKEN when it is not suspended, or the state is none it can be considered in.
 */
export async function moveNominationTo(
  tx: Tx,
  actor: Actor,
  {
    nominationId,
    to,
    version,
    note = "",
  }: { nominationId: string; to: NominationState; version?: number; note?: string },
  now: Date,
): Promise<Moved> {
  const nomination = await holdNomination(tx, actor, nominationId, version);
  const isOpen = (openNominationStates as readonly NominationState[]).includes(to);
  if (nomination.state !== "SUSPENDED" || !isOpen) {
    throw new DomainError(
      "RULE_BROKEN",
      `Đề nghị “${nomination.name}” không phải đang tạm dừng xét. Tải lại trang, xem lại.`,
    );
  }
  return write(tx, actor, { ...nomination, to, note }, now);
}

type Undecide = {
  nominationId: string;
  to: "RECOMMENDED" | "NOT_RECOMMENDED" | "ELIGIBLE";
  note: string;
};

/**
 * Takes a nomination that was decided back to where it stood before, when its decision is sent back unnumbered. Throws
 * NOT_FOUND; RULE_BROKEN when it is not decided.
 */
export async function undecideNomination(
  tx: Tx,
  actor: Actor,
  { nominationId, to, note }: Undecide,
  now: Date,
): Promise<Moved> {
  const nomination = await holdNomination(tx, actor, nominationId, undefined);
  if (nomination.state !== "APPROVED" && nomination.state !== "REJECTED") {
    throw new DomainError(
      "RULE_BROKEN",
      `Đề nghị “${nomination.name}” nay ở trạng thái “${nominationStateLabels[nomination.state]}”: không đưa về trước khi ký được.`,
    );
  }
  return write(tx, actor, { ...nomination, to, note }, now);
}

type Held = { id: string; name: string; state: NominationState; version: number };

async function holdNomination(
  tx: Tx,
  { communeId }: Actor,
  id: string,
  version: number | undefined,
): Promise<Held> {
  await tx.$executeRaw`
    SELECT 1 FROM nomination WHERE commune_id = ${communeId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  const found = await tx.nomination.findFirst({
    where: { communeId, id },
    select: { id: true, name: true, state: true, version: true },
  });
  if (!found) throw new DomainError("NOT_FOUND", "Không tìm thấy đề nghị khen thưởng.");
  if (version !== undefined && found.version !== version) throw stale();
  return found;
}

const statesWithReason: readonly NominationState[] = [
  "RETURNED",
  "INELIGIBLE",
  "SUSPENDED",
  "WITHDRAWN",
];

async function write(
  tx: Tx,
  actor: Actor,
  {
    id,
    state: from,
    version,
    to,
    note,
    data,
  }: Held & { to: NominationState; note: string; data?: MoveNomination["data"] },
  now: Date,
): Promise<Moved> {
  const movedNote = note.trim();
  if (statesWithReason.includes(to) && movedNote === "") {
    throw new DomainError("RULE_BROKEN", "Ghi lý do rồi làm tiếp: đơn vị cần biết vì sao.");
  }
  const { communeId, membershipId } = actor;
  const { count } = await tx.nomination.updateMany({
    where: { communeId, id, version, state: from },
    data: {
      state: to,
      version: { increment: 1 },
      movedById: membershipId,
      movedAt: now,
      movedNote,
      ...data,
    },
  });
  if (count === 0) throw stale();
  await recordAudit(tx, {
    actor,
    action: "nomination.moved",
    subject: { type: "nomination", id },
    data: { from, to },
    at: now,
  });
  return { from, to, version: version + 1 };
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const stale = () =>
  new DomainError(
    "STALE",
    "Đề nghị vừa có thay đổi sau khi trang này mở. Tải lại trang, xem lại rồi làm tiếp.",
  );
