import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { committeeLines, communeSlug } from "@/lib/communes/name";
import { prisma } from "@/lib/db/client";
import type { Role } from "@/lib/db/generated/enums";
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationCommuneCode,
} from "@/lib/people/demonstration";
import { seedCampaigns } from "./campaigns";
import { demonstrationUnits } from "./units";

const twoTiers = new Date("2025-07-01");

/**
 * Makes the made-up commune with its units, people and campaigns as they stand about 20/11/2026. What is there
 * already is left as it is, so that it can run at every start and go on after one that was interrupted.
 */
export async function seedDemonstration(): Promise<void> {
  const communeId = await seedCommune();
  const unitIds = await seedUnits(communeId);
  const people: Partial<Record<Role, Actor>> = {};
  for (const account of demonstrationAccounts) {
    people[account.role] = await seedPerson(communeId, unitIds, account);
  }
  const { OFFICE: office, CHAIR: chair, CLERK: clerk } = people;
  if (!office || !chair || !clerk) throw new Error("The demonstration lacks an official.");
  await seedCampaigns({ office, chair, clerk });
}

async function seedCommune(): Promise<string> {
  const commune = { kind: "COMMUNE", name: "Mường Thanh Hạ" } as const;
  const { id } = await prisma.commune.upsert({
    where: { code: demonstrationCommuneCode },
    update: {},
    create: {
      ...commune,
      code: demonstrationCommuneCode,
      slug: communeSlug(commune),
      provinceName: "tỉnh Hoa Ban",
      provinceCode: "00",
      placeName: commune.name,
      headerLines: committeeLines(commune),
    },
    select: { id: true },
  });
  return id;
}

/** Gives the ids by name. */
async function seedUnits(communeId: string): Promise<Map<string, string>> {
  await prisma.unit.createMany({
    data: demonstrationUnits.map(({ successor: _, validFrom, validTo, ...unit }) => ({
      ...unit,
      communeId,
      validFrom: new Date(validFrom),
      validTo: validTo ? new Date(validTo) : null,
    })),
    skipDuplicates: true,
  });
  const units = await prisma.unit.findMany({
    where: { communeId },
    select: { id: true, name: true },
    take: 1000,
  });
  const ids = new Map(units.map(({ id, name }) => [name, id]));
  for (const { name, successor } of demonstrationUnits) {
    if (!successor) continue;
    await prisma.unit.updateMany({
      where: { communeId, name, successorId: null },
      data: { successorId: ids.get(successor) },
    });
  }
  return ids;
}

async function seedPerson(
  communeId: string,
  unitIds: Map<string, string>,
  { role, alsoRoles, name, position, unit, userName, password }: DemonstrationAccount,
): Promise<Actor> {
  const known = await prisma.user.findUnique({ where: { userName }, select: { id: true } });
  const { id: userId } =
    known ??
    (await prisma.user.create({
      data: { name, userName, passwordHash: await hashPassword(password) },
      select: { id: true },
    }));
  const roles = [role, ...alsoRoles];
  const held = { communeId, userId, position };
  const membership =
    (await prisma.membership.findFirst({ where: held, select: { id: true, unitId: true } })) ??
    (await prisma.membership.create({
      data: { ...held, roles, unitId: unit && unitIds.get(unit), validFrom: twoTiers },
      select: { id: true, unitId: true },
    }));
  return {
    userId,
    membershipId: membership.id,
    communeId,
    name,
    roles,
    unitId: membership.unitId,
    position,
    isDeputy: false,
  };
}
