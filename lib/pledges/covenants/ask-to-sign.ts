import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { peopleOfUnits } from "@/lib/pledges/people-of-units";

type Asked = {
  covenantId: string;
  /** The words they are to read: each version is asked for once. */
  version: number;
  title: string;
  name: string;
  unitIds: readonly string[];
};

/** Tells the people of the units of a covenant that it waits for them. */
export async function askToSign(
  tx: Tx,
  actor: Actor,
  { covenantId, version, title, name, unitIds }: Asked,
  now: Date,
): Promise<void> {
  await notify(tx, {
    communeId: actor.communeId,
    to: await peopleOfUnits(tx, actor, unitIds, now),
    kind: "covenant.to-sign",
    subject: { type: "covenant", id: covenantId },
    data: { title, name },
    key: `covenant.to-sign:${covenantId}:${version}`,
    at: now,
  });
}
