import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import { createActor, createCommune, createUnit } from "../../support/factories";

export type Stranger = { actor: Actor; label: string };

/** Somebody of every role, in one other commune. */
export async function everyRoleElsewhere(): Promise<Stranger[]> {
  const { id: communeId } = await createCommune();
  const { id: unitId } = await createUnit({ communeId });
  const roles: Role[] = ["OFFICE", "UNIT", "CHAIR", "COUNCIL", "CLERK", "ADMIN"];
  const strangers = await Promise.all(
    roles.map(async (role) => {
      const unit = role === "UNIT" ? { unitId } : {};
      return { actor: await createActor({ communeId, roles: [role], ...unit }), label: role };
    }),
  );
  const deputy = await createActor({ communeId, roles: ["CHAIR"], isDeputy: true });
  const operator = await createActor({ communeId, roles: ["OFFICE"] });
  await prisma.user.update({ where: { id: operator.userId }, data: { isOperator: true } });
  return [...strangers, { actor: deputy, label: "deputy" }, { actor: operator, label: "operator" }];
}
