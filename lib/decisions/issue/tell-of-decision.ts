import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import type { Tx } from "@/lib/db/client";
import type { HeldDecision } from "@/lib/decisions/hold";
import { notify } from "@/lib/notifications/notify";
import { membershipsOfUnits, membershipsWithRole } from "@/lib/notifications/recipients";
import type { CalendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";

type Issued = { decision: HeldDecision; number: string; issuedOn: CalendarDate };

/** Tells the office and the signer that it went out, and each unit, or the one in its place, what became of its own. */
export async function tellOfDecision(
  tx: Tx,
  { communeId, membershipId }: Actor,
  { decision, number, issuedOn }: Issued,
  now: Date,
): Promise<void> {
  const { id, kind, signerId, subject: title } = decision;
  const subject = { type: "decision", id } as const;
  const office = await membershipsWithRole(tx, communeId, ["OFFICE"], { at: now });
  await notify(tx, {
    communeId,
    to: [...office, ...(signerId ? [signerId] : [])].filter((one) => one !== membershipId),
    kind: "decision.issued",
    subject,
    data: { title, number, issuedOn },
    key: `decision.issued:${id}`,
    at: now,
  });
  const except = [membershipId];
  for (const { unitId, items } of await byUnit(tx, communeId, decision.items, now)) {
    const to = await membershipsOfUnits(tx, communeId, [unitId], { at: now, except });
    const common = { communeId, to, subject, key: `award.decided:${id}`, at: now };
    const paper = { title, number, issuedOn };
    const approved = items.filter(({ outcome }) => outcome === "APPROVED").length;
    const rejected = items.filter(({ outcome }) => outcome === "REJECTED").length;
    if (kind === "HIGHER") {
      const data = { ...paper, sent: approved, kept: rejected };
      await notify(tx, { ...common, kind: "award.sent-up", data });
    } else if (kind === "AWARD") {
      const data = { ...paper, awarded: approved, rejected };
      await notify(tx, { ...common, kind: "award.decided", data });
    } else {
      const about = kind === "REVOCATION" ? "award.revoked" : "award.corrected";
      await notify(tx, { ...common, kind: about, data: { ...paper, count: items.length } });
    }
  }
}

type Owned = { unitId: string | null };

/** Those of each unit that now stands for the one that nominated. */
export async function byUnit<Item extends Owned>(
  tx: Tx,
  communeId: string,
  items: readonly Item[],
  now: Date,
): Promise<{ unitId: string; items: Item[] }[]> {
  const units = await unitLives(tx, communeId);
  const today = vietnamDay(now);
  const groups = Map.groupBy(items, ({ unitId }) => unitId && heirOf(units, unitId, today));
  return [...groups].flatMap(([unitId, those]) => (unitId ? [{ unitId, items: those }] : []));
}
