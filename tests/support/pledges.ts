import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Comparison, MilestoneKind, Recurrence } from "@/lib/db/generated/enums";
import { communeWithVillage, createAssignment } from "./duties";

type GivenTarget = {
  indicator?: string;
  measure?: string;
  comparison?: Comparison;
  values?: readonly { year: number | null; value: number }[];
  unitIds?: readonly string[];
};

/** A target of a plan, as the office confirmed it; of every unit where none is named. */
export async function createTarget(
  office: Actor,
  planId: string,
  {
    indicator = "Đường bản được cứng hóa",
    measure = "mét",
    comparison = "AT_LEAST",
    values = [{ year: 2026, value: 500 }],
    unitIds = [],
  }: GivenTarget = {},
) {
  const { communeId, membershipId: confirmedById } = office;
  const target = await prisma.target.create({
    data: {
      communeId,
      planId,
      indicator,
      measure,
      comparison,
      confirmedById,
      confirmedAt: new Date(),
    },
  });
  await prisma.targetValue.createMany({
    data: values.map((value) => ({ communeId, targetId: target.id, ...value })),
  });
  await prisma.targetUnit.createMany({
    data: unitIds.map((unitId) => ({ communeId, targetId: target.id, unitId })),
  });
  return target;
}

export async function createCriterion(office: Actor, planId: string, text: string) {
  const { communeId, membershipId: confirmedById } = office;
  return prisma.criterion.create({
    data: { communeId, planId, text, confirmedById, confirmedAt: new Date() },
  });
}

type GivenMilestone = {
  kind: MilestoneKind;
  dueOn?: string;
  recurrence?: Recurrence;
  recurrenceDay?: number;
  recurrenceMonth?: number;
};

/** A day the plan sets: for registering, for reporting. */
export async function createMilestone(
  office: Actor,
  planId: string,
  { kind, dueOn, ...rest }: GivenMilestone,
) {
  const { communeId, membershipId: confirmedById } = office;
  return prisma.milestone.create({
    data: {
      communeId,
      planId,
      kind,
      title: "Mốc của kế hoạch",
      dueOn: dueOn ? new Date(dueOn) : null,
      confirmedById,
      confirmedAt: new Date(),
      ...rest,
    },
  });
}

const yearOf2026 = { startsOn: "2026-01-01", endsOn: "2026-11-30", registerBy: "2026-02-28" };

/**
 * A campaign that asks its villages for metres of road (500), a criterion and a duty, to be registered by a day; with its
 * office, a village and its head. In 2026, to be registered by 28 February, when not said.
 */
export async function campaignWithDemands({ startsOn, endsOn, registerBy } = yearOf2026) {
  const given = await communeWithVillage({
    issuedAt: new Date(`${startsOn}T02:00:00Z`),
    period: { startsOn, endsOn },
  });
  const { office, village, plan } = given;
  const target = await createTarget(office, plan.id, {
    values: [{ year: Number(endsOn.slice(0, 4)), value: 500 }],
  });
  const criterion = await createCriterion(office, plan.id, "Giữ sạch đường bản hằng tuần");
  const assignment = await createAssignment(office, plan.id, {
    task: "Họp bản, bàn việc hiến đất",
    parties: [{ unitId: village.id }],
  });
  await createMilestone(office, plan.id, { kind: "REGISTRATION_DUE", dueOn: registerBy });
  const { campaignId } = plan;
  await prisma.campaign.update({ where: { id: campaignId }, data: { state: "RUNNING" } });
  return { ...given, campaignId, target, criterion, assignment };
}
