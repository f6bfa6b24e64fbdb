import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import type { Demands } from "@/lib/pledges/demands";
import { beginPledgeIn } from "@/lib/pledges/pledge/begin-pledge";
import { itemField, type PledgeFields } from "@/lib/pledges/pledge/fields";
import { savePledgeIn } from "@/lib/pledges/pledge/save-pledge";
import { submitPledgeIn } from "@/lib/pledges/pledge/submit-pledge";
import { newId } from "@/lib/text/new-id";
import { sourceOf } from "./gather-pledges";
import type { PledgeEntry, PledgeEntryItem } from "./read-pledges";

export type EntryContext = {
  demands: Demands;
  /** Of the round, or the period. */
  key: string;
  fromFile: string;
  lateReason: string;
  contact: string;
};

/** One unit's pledge of a table: begun for it and filled in. Gives what hands it in. Throws as those commands do. */
export async function enterPledge(
  tx: Tx,
  actor: Actor,
  { unitId, unitName, words, items }: PledgeEntry,
  { demands, key, fromFile, lateReason, contact }: EntryContext,
  now: Date,
): Promise<() => Promise<unknown>> {
  const { pledgeId } = await beginPledgeIn(
    tx,
    actor,
    {
      campaignId: demands.campaign.id,
      round: key,
      forUnitId: unitId,
      paperNote: `Bảng Excel “${fromFile}”`,
      fromFile,
      demands,
    },
    now,
  );
  const begun = await tx.pledge.findUniqueOrThrow({
    where: { communeId_id: { communeId: actor.communeId, id: pledgeId } },
    select: {
      version: true,
      items: {
        select: { id: true, targetId: true, criterionId: true, assignmentId: true },
        take: 500,
      },
    },
  });
  const itemIds = new Map(begun.items.map((item) => [sourceOf(item), item.id]));
  const asked = items.flatMap((item) => {
    const id = item.source && itemIds.get(item.source);
    return id ? Object.entries(filledIn(id, item)) : [];
  });
  const own = items
    .filter(({ source }) => source === null)
    .map((item) => ({ newItemId: newId(), item }));
  // A form adds one item of the unit's own at a time.
  const [first, ...others] = own;
  let { version } = begun;
  for (const [at, form] of [first, ...others].entries()) {
    const fields: PledgeFields = {
      ...(at === 0 && { words, ...Object.fromEntries(asked) }),
      ...(form && ownFields(form.newItemId, form.item)),
    };
    const saved = await savePledgeIn(
      tx,
      actor,
      { pledgeId, version, fields, demands, ...(form && { newItemId: form.newItemId }) },
      now,
    );
    const [fault] = Object.values(saved.faults);
    if (fault) throw new DomainError("RULE_BROKEN", `${unitName}: ${fault}`);
    version = saved.version;
  }
  return () => submitPledgeIn(tx, actor, { pledgeId, version, lateReason, contact, demands }, now);
}

/** The row says what stands under the item: a cell left empty is empty there too. */
const filledIn = (id: string, { baseline, promised, words, due }: PledgeEntryItem) => ({
  [itemField(id, "baseline")]: baseline,
  [itemField(id, "promised")]: promised,
  [itemField(id, "words")]: words,
  [itemField(id, "due")]: due,
});

const ownFields = (id: string, item: PledgeEntryItem): PledgeFields => ({
  [itemField(id, "indicator")]: item.indicator,
  [itemField(id, "measure")]: item.measure,
  [itemField(id, "comparison")]: item.comparison,
  ...filledIn(id, item),
});
