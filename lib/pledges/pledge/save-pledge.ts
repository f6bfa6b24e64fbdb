import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { prisma, type Tx } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/unique-violation";
import { DomainError } from "@/lib/errors";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { writeDay } from "@/lib/text/day-column";
import { ensure } from "@/lib/workflow/verdict";
import { fieldsOf, itemField, type PledgeFields, partOfItem } from "./fields";
import { holdPledge, type SeenPledge } from "./hold";
import { mergeFields } from "./merge-fields";
import { canWritePledge } from "./policy";
import { type FieldFaults, type ItemChange, type PledgeChange, readFields } from "./read-fields";
import { isOwnItem } from "./record";
import { refreshItems } from "./refresh-items";
import { StalePledgeError } from "./stale-pledge-error";

type SavePledge = {
  pledgeId: string;
  /** What the form was opened on. */
  version: number;
  /** As typed; what is missing stays as it is. */
  fields: PledgeFields;
  /** What the form showed when it was opened: without it, any other version is STALE. */
  base?: PledgeFields;
  /** The id an item of the unit's own gets when the form fills it in; pressed twice it is one. */
  newItemId?: string;
};

export type SavedPledge = { version: number; faults: FieldFaults; fields: PledgeFields };

/**
 * Keeps what was typed into a draft, whatever the day: a closed campaign refuses submission, never words. A field that
 * cannot be read keeps only itself from being kept (`faults`). What somebody else saved meanwhile in other fields
 * stays. Throws NOT_FOUND, FORBIDDEN, and StalePledgeError where both changed the same field.
 */
export async function savePledge(actor: Actor, form: SavePledge, now: Date): Promise<SavedPledge> {
  return prisma.$transaction((tx) => savePledgeIn(tx, actor, form, now));
}

/** The same in a transaction of the caller's, who may know what the campaign asks. */
export async function savePledgeIn(
  tx: Tx,
  actor: Actor,
  { demands: known, ...form }: SavePledge & { demands?: Demands },
  now: Date,
): Promise<SavedPledge> {
  const pledge = await holdPledge(tx, actor, form.pledgeId, now);
  ensure(canWritePledge(actor, pledge));
  const theirs = fieldsOf(pledge);
  const { faults, values } = readFields(form.fields, itemsWith(pledge, form));
  const isSameVersion = form.version === pledge.version;
  const base = isSameVersion ? theirs : form.base;
  if (!base) throw await stale(tx, actor, pledge, Object.keys(values));
  const { changed, conflicts } = mergeFields({ base, mine: values, theirs });
  if (conflicts.length > 0 && !isSameVersion) throw await stale(tx, actor, pledge, conflicts);
  if (Object.keys(changed).length > 0) {
    const { change } = readFields(changed, itemsWith(pledge, form));
    await write(tx, actor, { pledge, change, newItemId: form.newItemId }, now);
  }
  // After what was typed: what is filled in is never taken away.
  const demands = known ?? (await findDemands(tx, actor, pledge.campaignId, now));
  if (demands) await refreshItems(tx, actor, pledge, demands, now);
  const saved = await holdPledge(tx, actor, pledge.id, now);
  return { version: saved.version, faults, fields: fieldsOf(saved) };
}

/** The items the form may speak of: those there, and one of the unit's own that it adds. */
function itemsWith({ items }: SeenPledge, { newItemId, fields }: SavePledge) {
  const there = items.map((item) => ({
    ...item,
    isOwn: isOwnItem(item),
    isReported: item.lines.length > 0,
  }));
  const isNew = newItemId !== undefined && there.every(({ id }) => id !== newItemId);
  const indicator = newItemId ? (fields[itemField(newItemId, "indicator")] ?? "") : "";
  const isNamed = indicator !== "" && isNew;
  return isNamed
    ? [...there, { id: newItemId, indicator, measure: "", isOwn: true, isReported: false }]
    : there;
}

type Writing = { pledge: SeenPledge; change: PledgeChange; newItemId?: string };

async function write(
  tx: Tx,
  actor: Actor,
  { pledge, change, newItemId }: Writing,
  now: Date,
): Promise<void> {
  const { communeId } = actor;
  const { id: pledgeId, version, state } = pledge;
  const { count } = await tx.pledge.updateMany({
    where: { communeId, id: pledgeId, version, state },
    data: {
      version: { increment: 1 },
      savedAt: now,
      ...(change.words !== undefined && { words: change.words }),
    },
  });
  if (count === 0) throw new Error(`Pledge ${pledgeId} changed while it was held.`);
  const position = 1 + Math.max(-1, ...pledge.items.map((item) => item.position));
  for (const [id, item] of change.items) {
    const isThere = pledge.items.some((one) => one.id === id);
    if (!isThere && id === newItemId && item.indicator) {
      const { indicator } = item;
      const data = { id, communeId, pledgeId, position, ...columnsOf(item), indicator };
      await tx.pledgeItem.create({ data }).catch(refuseUsedId);
    } else if (isThere) {
      await tx.pledgeItem.updateMany({
        where: { communeId, pledgeId, id },
        data: columnsOf(item),
      });
    }
  }
  await tx.pledgeItem.deleteMany({
    where: { communeId, pledgeId, id: { in: [...change.removed] } },
  });
  await writeMembers(tx, actor, pledge, change);
  await recordAudit(tx, {
    actor,
    action: "pledge.saved",
    subject: { type: "pledge", id: pledgeId },
    data: { version: version + 1 },
    at: now,
  });
}

/** The id comes with the form: one that stands elsewhere is of a page copied or changed. */
function refuseUsedId(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new DomainError(
    "RULE_BROKEN",
    "Trang này đã dùng rồi. Tải lại trang, ghi lại điều tự đăng ký.",
  );
}

const columnsOf = ({ dueOn, ...item }: ItemChange) => ({
  ...item,
  ...(dueOn !== undefined && { dueOn: writeDay(dueOn) }),
});

async function writeMembers(
  tx: Tx,
  { communeId }: Actor,
  { id: pledgeId }: SeenPledge,
  { persons, households }: PledgeChange,
): Promise<void> {
  for (const [audience, members] of [
    ["PERSON", persons],
    ["HOUSEHOLD", households],
  ] as const) {
    if (!members) continue;
    await tx.pledgeMember.deleteMany({ where: { communeId, pledgeId, audience } });
    await tx.pledgeMember.createMany({
      data: members.map((member, position) => ({
        communeId,
        pledgeId,
        audience,
        position,
        ...member,
      })),
    });
  }
}

/** What is kept now, and by whom, for the form to show beside what was typed. */
async function stale(
  tx: Tx,
  { communeId }: Actor,
  pledge: SeenPledge,
  conflicts: readonly string[],
): Promise<StalePledgeError> {
  const last = await tx.auditEvent.findFirst({
    where: { communeId, subjectType: "pledge", subjectId: pledge.id },
    select: { membership: { select: { user: { select: { name: true } } } } },
    orderBy: { sequence: "desc" },
  });
  const theirs = fieldsOf(pledge);
  const removed = conflicts.filter((name) => partOfItem(name) && !(name in theirs));
  return new StalePledgeError(
    { version: pledge.version, fields: theirs, savedBy: last?.membership?.user.name ?? "" },
    conflicts.filter((name) => !removed.includes(name)),
    removed,
  );
}
