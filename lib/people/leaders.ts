import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Tx } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { notify } from "@/lib/notifications/notify";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { vietnamDay } from "@/lib/text/vietnam-day";
import type { PlaceInput } from "./accounts-schema";

type Given = PlaceInput & { userId: string };

/**
 * Nobody gives themselves the signature or the numbers: another administrator does. One who is alone may, as nobody else
 * could; `tellLeaders` tells of it. Throws FORBIDDEN.
 */
export async function ensureMayGive(
  tx: Tx,
  actor: Actor,
  { userId, roles }: Pick<Given, "userId" | "roles">,
  now: Date,
): Promise<void> {
  if (userId !== actor.userId) return;
  if (!roles.includes("CHAIR") && !roles.includes("CLERK")) return;
  const others = await tx.membership.count({
    where: {
      communeId: actor.communeId,
      userId: { not: userId },
      roles: { has: "ADMIN" },
      user: { disabledAt: null, passwordHash: { not: null } },
      ...heldOn(vietnamDay(now)),
    },
  });
  if (others > 0) {
    throw new DomainError(
      "FORBIDDEN",
      "Không tự ghi cho mình vai trò lãnh đạo Ủy ban hay văn thư. Nhờ quản trị khác ghi.",
    );
  }
}

type NewLeader = Given & { membershipId: string; version: number };

/** Tells those who lead the commune today of another who may sign: who keeps the accounts adds no signature in silence. */
export async function tellLeaders(
  tx: Tx,
  by: { communeId: string; membershipId: string | null; name?: string },
  { membershipId, version, userId, position, validFrom }: NewLeader,
  now: Date,
): Promise<void> {
  const { communeId } = by;
  const except = [membershipId, ...(by.membershipId ? [by.membershipId] : [])];
  const to = await membershipsWithRole(tx, communeId, ["CHAIR"], { at: now, except });
  if (to.length === 0) return;
  const { name } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { name: true },
  });
  await notify(tx, {
    communeId,
    to,
    kind: "leader.added",
    subject: { type: "membership", id: membershipId },
    data: { by: by.name ?? "Người vận hành hệ thống", name, position, from: validFrom },
    key: `leader.added:${membershipId}:${version}`,
    at: now,
  });
}
