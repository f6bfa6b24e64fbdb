import "server-only";
import { insertCommune } from "@/lib/communes/commands";
import { canRunProvince } from "@/lib/communes/policy";
import type { NewCommune } from "@/lib/communes/schema";
import { prisma } from "@/lib/db/client";
import { heldOn } from "@/lib/db/held-on";
import { DomainError } from "@/lib/errors";
import { calendarDate } from "@/lib/text/dates";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { createAccount, takenName } from "./accounts-commands";
import type { Identity } from "./accounts-schema";
import { type MadeInvitation, makeInvitation } from "./invitations";
import { addPlace } from "./places";

type Operator = { userId: string; isOperator: boolean };

/** Null: the operator keeps the commune themselves. */
type FirstAdministrator = Identity | null;

const administration = (now: Date) => ({
  roles: ["ADMIN" as const],
  unitId: null,
  position: "Quản trị hệ thống",
  isDeputy: false,
  validFrom: calendarDate(now),
  validTo: null,
});

/**
 * Adds a commune and names its first administrator, who comes in by a one-time link. The operator gets a place in it
 * only by naming themselves. Throws FORBIDDEN; RULE_BROKEN when the commune, or the administrator's sign-in name, is
 * there already.
 */
export async function foundCommune(
  person: Operator,
  { administrator, ...commune }: NewCommune & { administrator: FirstAdministrator },
  now: Date,
): Promise<{ communeId: string; invitation: MadeInvitation | null; membershipId: string }> {
  ensure(canRunProvince(person));
  try {
    return await prisma.$transaction(async (tx) => {
      const communeId = await insertCommune(tx, commune, now);
      const by = { communeId, membershipId: null };
      const userId = administrator
        ? await createAccount(tx, by, administrator, now)
        : person.userId;
      const membershipId = await addPlace(tx, by, { userId, ...administration(now) }, now);
      if (!administrator) return { communeId, membershipId, invitation: null };
      const made = { communeId, userId, purpose: "JOIN", createdById: null } as const;
      return { communeId, membershipId, invitation: await makeInvitation(tx, made, now) };
    });
  } catch (error) {
    const taken = takenName(error);
    if (taken) throw new DomainError("RULE_BROKEN", taken);
    throw error;
  }
}

/**
 * A new link for a commune's administrator who never took up the first. Once one of them has a password the commune
 * keeps its own accounts, and this refuses: running the installation is no way in. Throws FORBIDDEN, RULE_BROKEN.
 */
export async function remakeAdministratorLink(
  person: Operator,
  { communeId }: { communeId: string },
  now: Date,
): Promise<{ name: string; invitation: MadeInvitation }> {
  ensure(canRunProvince(person));
  return prisma.$transaction(async (tx) => {
    const administrators = await tx.membership.findMany({
      where: { communeId, roles: { has: "ADMIN" }, ...heldOn(vietnamDay(now)) },
      select: { user: { select: { id: true, name: true, passwordHash: true } } },
      orderBy: { id: "asc" },
      take: 100,
    });
    const [waiting] = administrators.filter(({ user }) => user.passwordHash === null);
    if (!waiting || administrators.some(({ user }) => user.passwordHash !== null)) {
      throw new DomainError(
        "RULE_BROKEN",
        "Quản trị của xã đã nhận tài khoản: từ đó xã tự giữ tài khoản của mình.",
      );
    }
    const { id: userId, name } = waiting.user;
    const made = { communeId, userId, purpose: "JOIN", createdById: null } as const;
    return { name, invitation: await makeInvitation(tx, made, now) };
  });
}
