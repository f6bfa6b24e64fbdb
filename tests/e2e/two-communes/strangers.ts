import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { createActor, createCommune, createUnit } from "../../support/factories";

export type Stranger = { actor: Actor; label: string };

export type Elsewhere = {
  /** Somebody of every role. Who has the least to do in a commune also runs the installation. */
  strangers: Stranger[];
  /** Who between them may do everything: for what names nothing of the commune's. */
  readers: Stranger[];
};

/** The people of one other commune. */
export async function everyRoleElsewhere(): Promise<Elsewhere> {
  const { id: communeId } = await createCommune();
  const { id: unitId } = await createUnit({ communeId });
  const roles: Role[] = ["OFFICE", "UNIT", "CHAIR", "CLERK", "ADMIN"];
  const strangers = await Promise.all(
    roles.map(async (role) => {
      const unit = role === "UNIT" ? { unitId } : {};
      return { actor: await createActor({ communeId, roles: [role], ...unit }), label: role };
    }),
  );
  const deputy = await createActor({ communeId, roles: ["CHAIR"], isDeputy: true });
  const operator = await createActor({ communeId, roles: ["COUNCIL"] });
  await prisma.user.update({ where: { id: operator.userId }, data: { isOperator: true } });
  const every: Role[] = ["OFFICE", "CHAIR", "CLERK", "ADMIN", "COUNCIL"];
  const all = await createActor({ communeId, roles: every });
  return {
    strangers: [
      ...strangers,
      { actor: deputy, label: "deputy" },
      { actor: operator, label: "COUNCIL, operator" },
    ],
    readers: [
      { actor: all, label: "every role" },
      ...strangers.filter(({ label }) => label === "UNIT"),
    ],
  };
}
