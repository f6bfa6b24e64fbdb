import "server-only";
import { auditLast, recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { contactWords, findContact } from "@/lib/campaigns/approval/contact";
import type { ImportReading, RowProblem } from "@/lib/communes/import-table";
import { prisma, type Tx } from "@/lib/db/client";
import { DomainError } from "@/lib/errors";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import { closedWords } from "@/lib/pledges/pledge/closed-words";
import { takesPapers } from "@/lib/pledges/pledge/policy";
import { canEnterFromPaper } from "@/lib/pledges/policy";
import { calendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { enterPledge } from "./enter-pledge";
import { enterReport } from "./enter-report";
import { gatherPledges } from "./gather-pledges";
import { gatherReports } from "./gather-reports";
import { type PledgeEntry, readPledges } from "./read-pledges";
import { type ReportEntry, readReports } from "./read-reports";
import type { ReadRows, TableWhat } from "./schema";
import { wholeTable } from "./table";

type TableOf = { campaignId: string; what: TableWhat; table: ReadRows };

type TablePreview = {
  preview: ImportReading<unknown>["preview"];
  problems: RowProblem[];
  /** How many pledges or reports it would make. */
  units: number;
  /** Whether they come after their day: a reason is asked for then, once for all. */
  isLate: boolean;
};

/** What a table would do, with everything that stands in its way; changes nothing. Throws FORBIDDEN, NOT_FOUND. */
export async function previewTable(actor: Actor, of: TableOf, now: Date): Promise<TablePreview> {
  ensure(canEnterFromPaper(actor));
  const demands = await demandsFor(prisma, actor, of, now);
  const { preview, problems, entries } = await read(prisma, actor, { ...of, demands }, now);
  return { preview, problems, units: entries.length, isLate: isLate(demands, of.what, now) };
}

/**
 * Begins, fills in and hands in a pledge, or a report, of every unit in the table: all of them, or none. Gives how many.
 * Throws RULE_BROKEN with the first cell that stands in the way, and when they come late without a reason; FORBIDDEN,
 * NOT_FOUND.
 */
export async function importTable(
  actor: Actor,
  { lateReason, ...of }: TableOf & { lateReason: string },
  now: Date,
): Promise<number> {
  ensure(canEnterFromPaper(actor));
  const contact = contactWords(await findContact(actor, now));
  return prisma.$transaction(
    async (tx) => {
      // Who imports at the same moment waits, and finds what has been handed in.
      const lock = `import ${actor.communeId} ${of.campaignId}`;
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${lock}, 0))`;
      const demands = await demandsFor(tx, actor, of, now);
      const { problems, entries } = await read(tx, actor, { ...of, demands }, now);
      const [problem] = problems;
      if (problem) throw new DomainError("RULE_BROKEN", problemWords(problem));
      if (isLate(demands, of.what, now) && lateReason.trim() === "") {
        throw new DomainError("RULE_BROKEN", "Đã quá hạn nộp: ghi lý do nộp muộn rồi nhập.");
      }
      const { kind, key } = of.what;
      const context = { demands, key, fromFile: of.table.file, lateReason, contact };
      // Others of the commune save and hand in meanwhile: what they would wait for (receipt numbers, the audit) is last.
      await auditLast(tx, async () => {
        const filledIn: (() => Promise<unknown>)[] = [];
        for (const entry of entries) {
          filledIn.push(
            "items" in entry
              ? await enterPledge(tx, actor, entry, context, now)
              : await enterReport(tx, actor, entry, context, now),
          );
        }
        for (const handIn of filledIn) await handIn();
      });
      await recordAudit(tx, {
        actor,
        action: "rows.imported",
        subject: { type: "campaign", id: of.campaignId },
        data: { what: kind === "pledge" ? "pledges" : "reports", rows: entries.length },
        at: now,
      });
      return entries.length;
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

/** "Ô D7: …"; what stands in no cell by its line. */
const problemWords = ({ line, message }: RowProblem) =>
  message.startsWith("Ô ") ? message : `Dòng ${line}: ${message}`;

/** Throws NOT_FOUND for a campaign, round or period that is not there. */
async function demandsFor(
  db: Tx | typeof prisma,
  actor: Actor,
  { campaignId, what: { kind, key } }: TableOf,
  now: Date,
): Promise<Demands> {
  const demands = await findDemands(db, actor, campaignId, now);
  const keys: readonly { key: string }[] =
    (kind === "pledge" ? demands?.rounds : demands?.periods) ?? [];
  if (!demands || !keys.some((one) => one.key === key)) {
    throw new DomainError("NOT_FOUND", "Không tìm thấy đợt đăng ký, kỳ báo cáo này.");
  }
  return demands;
}

type Reading = {
  preview: TablePreview["preview"];
  problems: RowProblem[];
  entries: (PledgeEntry | ReportEntry)[];
};

async function read(
  db: Tx | typeof prisma,
  actor: Actor,
  { what: { kind, key }, table: { rows }, demands }: TableOf & { demands: Demands },
  now: Date,
): Promise<Reading> {
  if (!takesPapers(demands.campaign.state)) {
    return { preview: [], problems: [wholeTable(1, closedWords(demands))], entries: [] };
  }
  const round = demands.rounds.find((one) => one.key === key);
  const reading: ImportReading<PledgeEntry | ReportEntry> =
    kind === "pledge" && round
      ? readPledges(rows, await gatherPledges(db, actor, { demands, round }, now))
      : readReports(rows, await gatherReports(db, actor, { demands, period: key }, now));
  const { preview, problems } = reading;
  return { preview, problems, entries: reading.rows.map(({ row }) => row) };
}

function isLate(demands: Demands, { kind, key }: TableWhat, now: Date): boolean {
  const things = kind === "report" ? demands.periods : demands.rounds;
  const dueOn = things.find((one) => one.key === key)?.dueOn ?? null;
  return dueOn !== null && calendarDate(now) > dueOn;
}
