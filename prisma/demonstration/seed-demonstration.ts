import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { grantDelegation } from "@/lib/campaigns/approval/delegations";
import { committeeLines, communeSlug } from "@/lib/communes/name";
import { prisma } from "@/lib/db/client";
import {
  type DemonstrationAccount,
  demonstrationAccounts,
  demonstrationCommuneCode,
} from "@/lib/people/demonstration";
import { seedAwards } from "./awards/seed-awards";
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
  const people = new Map<string, Actor>();
  for (const account of demonstrationAccounts) {
    people.set(account.userName, await seedPerson(communeId, unitIds, account));
  }
  const person = (userName: string): Actor => {
    const actor = people.get(userName);
    if (!actor) throw new Error(`The demonstration lacks ${userName}.`);
    return actor;
  };
  const chair = person("chutich");
  await seedDelegation(chair, person("phochutich"));
  const officials = {
    office: person("thuongtruc"),
    head: person("truongphong"),
    chair,
    clerk: person("vanthu"),
    villageHead: person("donvi"),
  };
  await seedCampaigns(officials, { proof: { password: "dung-thu-chutich" } });
  await seedAwards({ ...officials, deputy: person("phochutich"), member: person("hoidong") });
}

async function seedDelegation(chair: Actor, deputy: Actor): Promise<void> {
  const { communeId } = chair;
  if ((await prisma.delegation.count({ where: { communeId } })) > 0) return;
  await grantDelegation(
    chair,
    {
      deputyId: deputy.membershipId,
      scope: "Văn hóa - xã hội; thi đua, khen thưởng",
      basis: "Thông báo số 03/TB-UBND ngày 05/01/2026 về phân công công tác",
      validFrom: "2026-01-05",
      validTo: null,
    },
    new Date("2026-01-05T08:00:00+07:00"),
  );
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
      address: "Bản Nà Hỳ, xã Mường Thanh Hạ, tỉnh Hoa Ban",
      phone: "0200 000 0000",
      email: "vanthu@muongthanhha.example",
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
  { role, alsoRoles, name, position, unit, isDeputy, userName, password }: DemonstrationAccount,
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
      data: { ...held, roles, isDeputy, unitId: unit && unitIds.get(unit), validFrom: twoTiers },
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
    isDeputy,
  };
}
