import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { heirOf } from "@/lib/campaigns/duties/heirs";
import { unitLives } from "@/lib/campaigns/duties/own-unit";
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
  if (kind === "HIGHER" || kind === "CORRECTION") return;
  const units = await unitLives(tx, communeId);
  const today = vietnamDay(now);
  const ofUnit = Map.groupBy(
    decision.items,
    ({ unitId }) => unitId && heirOf(units, unitId, today),
  );
  for (const [unitId, items] of ofUnit) {
    if (!unitId) continue;
    const to = await membershipsOfUnits(tx, communeId, [unitId], {
      at: now,
      except: [membershipId],
    });
    const common = { communeId, to, subject, key: `award.decided:${id}`, at: now };
    const count = (outcome: string) => items.filter((item) => item.outcome === outcome).length;
    if (kind === "REVOCATION") {
      const data = { title, number, issuedOn, count: items.length };
      await notify(tx, { ...common, kind: "award.revoked", data });
    } else {
      const data = {
        title,
        number,
        issuedOn,
        awarded: count("APPROVED"),
        rejected: count("REJECTED"),
      };
      await notify(tx, { ...common, kind: "award.decided", data });
    }
  }
}
