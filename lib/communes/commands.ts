import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { prisma } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { readDay, writeDay } from "@/lib/text/day-column";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { ensure } from "@/lib/workflow/verdict";
import { installNationalLegalBases } from "./legal-bases-install";
import { committeeLines, communeName, communeSlug } from "./name";
import { nationalHolidays } from "./national-holidays";
import { nationalRules } from "./national-rules";
import { canCreateCommune } from "./policy";
import type { NewCommune } from "./schema";

/**
 * Adds a commune, and the person who adds it as its first administrator. Throws RULE_BROKEN when the
 * installation already has a commune of that code, or of that name in that province.
 */
export async function createCommune(
  person: { userId: string; isOperator: boolean },
  commune: NewCommune,
  now: Date,
): Promise<{ communeId: string; membershipId: string }> {
  ensure(canCreateCommune(person));
  return prisma.$transaction(async (tx) => {
    const { kind, name, code, provinceCode } = commune;
    const slug = communeSlug(commune);
    const taken = await tx.commune.count({
      where: { OR: [{ code }, { slug }, { provinceCode, kind, name }] },
    });
    if (taken > 0) throw new DomainError("RULE_BROKEN", "Xã này đã có trong hệ thống.");

    const { id: communeId } = await tx.commune.create({
      data: {
        ...commune,
        slug,
        placeName: name,
        headerLines: committeeLines(commune),
        createdAt: now,
      },
      select: { id: true },
    });
    const { id: membershipId } = await tx.membership.create({
      data: {
        communeId,
        userId: person.userId,
        roles: ["ADMIN"],
        position: "Quản trị hệ thống",
        validFrom: vietnamDay(now),
      },
      select: { id: true },
    });
    await recordAudit(tx, {
      actor: { communeId, membershipId },
      action: "commune.created",
      subject: { type: "commune", id: communeId },
      data: { name: communeName(commune) },
      at: now,
    });
    return { communeId, membershipId };
  });
}

/**
 * Puts in the national rules and holidays that are not there yet; never touches one that is, since somebody
 * may have confirmed or closed it. Brings the nation's legal texts up to date. Run at every start.
 */
export async function installNationalRules(): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('national rules', 0))`;
    const present = await tx.rule.findMany({
      where: { communeId: null },
      select: { key: true, validFrom: true },
      take: 10_000,
    });
    const known = new Set(present.map(({ key, validFrom }) => `${key} ${readDay(validFrom)}`));
    await tx.rule.createMany({
      data: nationalRules
        .map((rule) => ({
          ...rule,
          validFrom: writeDay(rule.validFrom),
          validTo: writeDay(rule.validTo),
        }))
        .filter(({ key, validFrom }) => !known.has(`${key} ${readDay(validFrom)}`)),
    });
    await tx.holiday.createMany({
      data: nationalHolidays.map((holiday) => ({ ...holiday, date: new Date(holiday.date) })),
      skipDuplicates: true,
    });
    await installNationalLegalBases(tx);
  });
}
