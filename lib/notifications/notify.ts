import "server-only";
import type { Tx } from "@/lib/db/client";
import type { NotificationData, NotificationKind } from "./kinds";
import { tellOutside } from "./tell-outside";

type Notice<Kind extends NotificationKind> = {
  communeId: string;
  /** Memberships to be told; twice the same counts once. */
  to: readonly string[];
  kind: Kind;
  subject: {
    type:
      | "plan"
      | "assignment"
      | "membership"
      | "pledge"
      | "report"
      | "covenant"
      | "campaign"
      | "dossier"
      | "nomination"
      | "consultation"
      | "council-session"
      | "decision";
    id: string;
  };
  data: NotificationData[Kind];
  /** What makes it this one thing: told twice under one key, a person reads it once. */
  key: string;
  at: Date;
};

/**
 * Tells people something, in the transaction that made it so: it is told if and only if it happened. Nobody is told
 * of what they did themselves: leave them out of `to`.
 */
export async function notify<Kind extends NotificationKind>(
  tx: Tx,
  { communeId, to, kind, subject, data, key, at }: Notice<Kind>,
): Promise<void> {
  const told = await tx.notification.createManyAndReturn({
    data: [...new Set(to)].map((membershipId) => ({
      communeId,
      membershipId,
      kind,
      subjectType: subject.type,
      subjectId: subject.id,
      data,
      key,
      createdAt: at,
    })),
    skipDuplicates: true,
    select: { id: true, membershipId: true },
  });
  await tellOutside(tx, { communeId, kind, subjectId: subject.id, data, at }, told);
}
