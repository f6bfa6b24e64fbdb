import { prisma } from "@/lib/db/client";
import { sessionCookieOf } from "../tests/e2e/session-cookie";
import { beginYear, quarters } from "../tests/support/emulation-year";
import { fillBoard } from "../tests/support/full-board";

// For bench-boards.ts: a commune with 10,000 pledge items, the reports of three quarters, and somebody of its office.

const year = await beginYear({ villages: 1 });
await fillBoard(year.office, year, { units: 278, targets: 40, periods: quarters.slice(0, 3) });
await prisma.$executeRaw`VACUUM ANALYZE`;
const [units, items, reports, lines] = await Promise.all([
  prisma.unit.count({ where: { communeId: year.communeId } }),
  prisma.pledgeItem.count(),
  prisma.progressReport.count(),
  prisma.reportLine.count(),
]);
const counts = `${units} đơn vị, ${items} điều đăng ký, ${reports} báo cáo, ${lines} số`;
const target = await prisma.target.findFirstOrThrow({
  where: { plan: { campaignId: year.campaignId }, pledgeItems: { some: {} } },
  select: { id: true },
  orderBy: { id: "asc" },
});
const pledge = await prisma.pledge.findFirstOrThrow({
  where: { campaignId: year.campaignId, reports: { some: {} } },
  select: { id: true },
  orderBy: { id: "asc" },
});
const cookie = await sessionCookieOf(year.office.userId);
const ids = { campaignId: year.campaignId, targetId: target.id, pledgeId: pledge.id };
console.log(JSON.stringify({ cookie, counts, ...ids }));
await prisma.$disconnect();
process.exit(0);
