import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Sheet } from "@/lib/documents/workbook/write-workbook";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import {
  canEnterFromPaper,
  canFollowProgress,
  pledgesVisibleTo,
  reportsVisibleTo,
} from "@/lib/pledges/policy";
import type { CalendarDate } from "@/lib/text/dates";
import { ensure } from "@/lib/workflow/verdict";
import { gatherPledges } from "./gather-pledges";
import { gatherReports } from "./gather-reports";
import { pledgeSheet } from "./pledge-sheet";
import { reportSheet } from "./report-sheet";
import type { TableWhat } from "./schema";

type Asked = { campaignId: string; what: TableWhat };

/** A round or a period of a campaign, each of which has a table. */
export type TableOption = { what: TableWhat; name: string; dueOn: CalendarDate | null };

/** The tables of a campaign, the rounds first. Empty without an issued plan; throws FORBIDDEN. */
export async function listTables(
  actor: Actor,
  campaignId: string,
  now: Date,
): Promise<TableOption[]> {
  ensure(canFollowProgress(actor));
  const demands = await findDemands(prisma, actor, campaignId, now);
  if (!demands) return [];
  const days: Omit<TableOption, "name">[] = [
    ...demands.rounds.map(({ key, dueOn }) => ({ what: { kind: "pledge", key } as const, dueOn })),
    ...demands.periods.map(({ key, dueOn }) => ({ what: { kind: "report", key } as const, dueOn })),
  ];
  return days.map((option) => ({ ...option, name: tableName(demands, option.what) }));
}

/** The table of a round or a period to fill in. Null where there is none; throws FORBIDDEN. */
export function templateSheet(actor: Actor, asked: Asked, now: Date): Promise<Sheet | null> {
  ensure(canEnterFromPaper(actor));
  return sheetOf(actor, asked, { isFilled: false }, now);
}

/** The same table with what has been handed in. Null where there is none; throws FORBIDDEN. */
export function filledSheet(actor: Actor, asked: Asked, now: Date): Promise<Sheet | null> {
  ensure(canFollowProgress(actor));
  return sheetOf(actor, asked, { isFilled: true }, now);
}

async function sheetOf(
  actor: Actor,
  { campaignId, what: { kind, key } }: Asked,
  { isFilled }: { isFilled: boolean },
  now: Date,
): Promise<Sheet | null> {
  const demands = await findDemands(prisma, actor, campaignId, now);
  const { title = "" } = demands?.campaign ?? {};
  if (kind === "pledge") {
    const round = demands?.rounds.find((one) => one.key === key);
    if (!demands || !round) return null;
    const visible = isFilled ? pledgesVisibleTo(actor, []) : undefined;
    const units = await gatherPledges(prisma, actor, { demands, round, visible }, now);
    return pledgeSheet({ title, what: tableName(demands, { kind, key }) }, units, { isFilled });
  }
  if (!demands?.periods.some((period) => period.key === key)) return null;
  const visible = isFilled ? reportsVisibleTo(actor, []) : undefined;
  const units = await gatherReports(prisma, actor, { demands, period: key, visible }, now);
  return reportSheet({ title, what: tableName(demands, { kind, key }) }, units, { isFilled });
}

/** "Đăng ký thi đua năm 2026", "Báo cáo quý II năm 2026". */
function tableName({ rounds, periods }: Demands, { kind, key }: TableWhat): string {
  const of = (list: readonly { key: string; name: string }[]) =>
    list.find((one) => one.key === key)?.name ?? "";
  return kind === "pledge" ? `Đăng ký thi đua ${of(rounds)}`.trim() : `Báo cáo ${of(periods)}`;
}
