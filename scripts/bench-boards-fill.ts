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
const cookie = await sessionCookieOf(year.office.userId);
console.log(JSON.stringify({ cookie, campaignId: year.campaignId, counts }));
await prisma.$disconnect();
process.exit(0);
