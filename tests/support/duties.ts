import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { PartyRole, PlanState, Recurrence, UnitKind } from "@/lib/db/generated/enums";
import { createActor, createPlan, createUnit } from "./factories";

type Given = {
  task?: string;
  parties: readonly { unitId?: string; unitKind?: UnitKind; role?: PartyRole }[];
  dueOn?: string | null;
  recurrence?: Recurrence | null;
  recurrenceDay?: number | null;
  recurrenceMonth?: number | null;
  clauseId?: string | null;
};

/** An assignment of a plan, as the office confirmed it. */
export async function createAssignment(
  office: Actor,
  planId: string,
  { task = "Vận động các hộ hiến đất", parties, dueOn = null, ...rest }: Given,
) {
  const { communeId, membershipId: confirmedById } = office;
  const assignment = await prisma.assignment.create({
    data: {
      communeId,
      planId,
      task,
      dueOn: dueOn ? new Date(dueOn) : null,
      confirmedById,
      confirmedAt: new Date(),
      ...rest,
    },
  });
  await prisma.assignmentParty.createMany({
    data: parties.map(({ role = "LEAD", unitId, unitKind }) => ({
      communeId,
      assignmentId: assignment.id,
      role,
      name: "đơn vị được giao",
      unitId: unitId ?? null,
      unitKind: unitKind ?? null,
    })),
  });
  return assignment;
}

/** A commune with an office, a village and its head, and a plan issued on a day that gives the village nothing yet. */
export async function communeWithVillage({
  state = "ISSUED",
  issuedAt = new Date("2026-11-02T02:00:00Z"),
  period = { startsOn: "2026-11-01", endsOn: "2027-10-31" },
}: {
  state?: PlanState;
  issuedAt?: Date;
  period?: { startsOn: string | null; endsOn: string | null };
} = {}) {
  const office = await createActor();
  const { communeId } = office;
  const village = await createUnit({ communeId });
  const head = await createActor({ communeId, roles: ["UNIT"], unitId: village.id });
  const plan = await createPlan({ author: office, state, now: issuedAt });
  await prisma.campaign.update({
    where: { id: plan.campaignId },
    data: {
      startsOn: period.startsOn && new Date(period.startsOn),
      endsOn: period.endsOn && new Date(period.endsOn),
    },
  });
  return { office, communeId, village, head, plan };
}
