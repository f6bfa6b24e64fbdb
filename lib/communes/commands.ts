import "server-only";
import { recordAudit } from "@/lib/audit/record";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { readDay, writeDay } from "@/lib/text/day-column";
import { installNationalLegalBases } from "./legal-bases-install";
import { committeeLines, communeName, communeSlug } from "./name";
import { nationalHolidays } from "./national-holidays";
import { nationalRules } from "./national-rules";
import type { NewCommune } from "./schema";

/**
 * Adds a commune, in the transaction of whoever names its first administrator. Gives its id. Throws RULE_BROKEN when the
 * installation already has a commune of that code, or of that name in that province.
 */
export async function insertCommune(tx: Tx, commune: NewCommune, now: Date): Promise<string> {
  const { kind, name, code, provinceCode } = commune;
  const slug = communeSlug(commune);
  // One at a time: of two operators at once the second finds what the first has added.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('communes', 0))`;
  const taken = await tx.commune.findFirst({
    where: { OR: [{ code }, { slug }, { provinceCode, kind, name }] },
    select: { kind: true, name: true, code: true, provinceName: true },
  });
  if (taken) {
    throw new DomainError(
      "RULE_BROKEN",
      `Hệ thống đã có ${communeName(taken)}, ${taken.provinceName}, mã ${taken.code}.`,
    );
  }
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
  await recordAudit(tx, {
    actor: { communeId, membershipId: null },
    action: "commune.created",
    subject: { type: "commune", id: communeId },
    data: { name: communeName(commune) },
    at: now,
  });
  return communeId;
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
  }, patience);
}

/** The first start does much at once, on whatever machine it is. */
const patience = { timeout: 60_000, maxWait: 60_000 };
