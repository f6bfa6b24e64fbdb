import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/text/new-id";

type Size = { units: number; targets: number; periods: readonly string[] };

/**
 * Fills a campaign as a whole commune would in a year: every unit has registered and reported on every target, every
 * tenth unit on nothing. Straight into the tables: the commands that lead there are tested elsewhere.
 */
export async function fillBoard(
  office: Actor,
  { planId, campaignId }: { planId: string; campaignId: string },
  { units: unitCount, targets: targetCount, periods }: Size,
): Promise<void> {
  const { communeId, membershipId: by } = office;
  const at = new Date("2026-02-01T02:00:00Z");
  const units = await prisma.unit.createManyAndReturn({
    data: numbers(unitCount).map((index) => ({
      communeId,
      kind: index % 5 === 0 ? ("SCHOOL" as const) : ("VILLAGE" as const),
      name: `Đơn vị ${index + 1}`,
    })),
    select: { id: true },
  });
  const targets = await prisma.target.createManyAndReturn({
    data: numbers(targetCount).map((index) => ({
      communeId,
      planId,
      indicator: `Chỉ tiêu số ${index + 1}`,
      measure: index % 4 === 0 ? "%" : "hộ",
      confirmedById: by,
      confirmedAt: at,
    })),
    select: { id: true, indicator: true, measure: true },
  });
  await prisma.targetValue.createMany({
    data: targets.map(({ id: targetId }) => ({ communeId, targetId, year: 2026, value: 50 })),
  });
  const moved = { createdById: by, createdAt: at, savedAt: at, movedById: by, movedAt: at };
  const handedIn = { submittedById: by, submittedAt: at, year: 2026 };
  const common = { communeId, campaignId, state: "ACCEPTED" as const, ...moved, ...handedIn };
  const registered = units.filter((_, index) => index % 10 !== 9);
  const first = await prisma.pledge.count({ where: { communeId } });
  const pledges = registered.map(({ id: unitId }, index) => ({
    id: newId(),
    planId,
    unitId,
    number: first + index + 1,
    ...common,
  }));
  await prisma.pledge.createMany({ data: pledges });
  const items = pledges.flatMap(({ id: pledgeId }) =>
    targets.map(({ id: targetId, indicator, measure }, position) => ({
      id: newId(),
      communeId,
      pledgeId,
      position,
      targetId,
      indicator,
      measure,
      promised: 10 + (position % 7),
    })),
  );
  await createInParts(items, (data) => prisma.pledgeItem.createMany({ data }));
  const reports = periods.flatMap((period, quarter) =>
    pledges.map(({ id: pledgeId, unitId }, index) => ({
      id: newId(),
      pledgeId,
      unitId,
      period,
      number: first * periods.length + quarter * pledges.length + index + 1,
      ...common,
    })),
  );
  await createInParts(reports, (data) => prisma.progressReport.createMany({ data }));
  const itemsOf = Map.groupBy(items, ({ pledgeId }) => pledgeId);
  const lines = reports.flatMap(({ id: reportId, pledgeId }) =>
    (itemsOf.get(pledgeId) ?? []).map(({ id: itemId, position }) => ({
      communeId,
      reportId,
      position,
      itemId,
      value: 2 + (position % 5) / 2,
    })),
  );
  await createInParts(lines, (data) => prisma.reportLine.createMany({ data }));
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

async function createInParts<Row>(rows: readonly Row[], create: (rows: Row[]) => Promise<unknown>) {
  for (let from = 0; from < rows.length; from += 2000) {
    await create(rows.slice(from, from + 2000));
  }
}
