import "server-only";
import { recordAudit } from "@/lib/audit/record";
import type { Actor } from "@/lib/auth/actor";
import { findOwnUnit } from "@/lib/communes/own-unit";
import type { Tx } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { ReportState } from "@/lib/db/generated/enums";
import { DomainError } from "@/lib/errors";
import { membershipsWithRole } from "@/lib/notifications/recipients";
import { type Demands, findDemands } from "@/lib/pledges/demands";
import type { Period } from "@/lib/pledges/periods";
import { reportsVisibleTo } from "@/lib/pledges/policy";
import { type ReportEvent, reportMachine } from "@/lib/pledges/state";
import { formatDate } from "@/lib/text/dates";
import { canFire } from "@/lib/workflow/machine";

const held = {
  id: true,
  version: true,
  state: true,
  unitId: true,
  campaignId: true,
  period: true,
  pledgeId: true,
  isFromPaper: true,
  fromFile: true,
  results: true,
  difficulties: true,
  proposals: true,
  year: true,
  number: true,
  submittedById: true,
  submittedAt: true,
  movedById: true,
  campaign: { select: { title: true, state: true } },
  unit: { select: { name: true } },
} satisfies Prisma.ProgressReportSelect;

export type HeldReport = Prisma.ProgressReportGetPayload<{ select: typeof held }> & {
  /** The units the person acts for. */
  lineage: readonly string[];
};

/** The report, its row held until the transaction ends. Throws NOT_FOUND for who may not see it. */
export async function holdReport(
  tx: Tx,
  actor: Actor,
  reportId: string,
  now: Date,
): Promise<HeldReport> {
  const { communeId } = actor;
  const own = await findOwnUnit(tx, actor, now);
  const lineage = own?.lineage ?? [];
  await tx.$executeRaw`
    SELECT 1 FROM progress_report WHERE commune_id = ${communeId}::uuid AND id = ${reportId}::uuid FOR UPDATE`;
  const report = await tx.progressReport.findFirst({
    where: { AND: [{ id: reportId }, reportsVisibleTo(actor, lineage)] },
    select: held,
  });
  if (!report) throw new DomainError("NOT_FOUND", "Không tìm thấy báo cáo.");
  return { ...report, lineage };
}

/** Whether this very press has already been done: the second of a double click finds it so. */
export function isSamePress(
  { state, version: current, movedById }: HeldReport,
  { membershipId }: Actor,
  { to, version }: { to: ReportState; version: number },
): boolean {
  return state === to && current === version + 1 && movedById === membershipId;
}

const stale = () =>
  new DomainError("STALE", "Báo cáo vừa được người khác thay đổi. Tải lại trang để xem bản mới.");

type Move = {
  event: ReportEvent;
  version: number;
  data?: Prisma.ProgressReportUncheckedUpdateManyInput;
};

/** Brings a held report into its next state, with its line in the audit. Throws STALE when it is another version. */
export async function moveReport(
  tx: Tx,
  actor: Actor,
  { id, state: from }: HeldReport,
  { event, version, data }: Move,
  now: Date,
): Promise<void> {
  if (!canFire(reportMachine, from, event)) throw stale();
  const to: ReportState = reportMachine[event].to;
  const { communeId, membershipId } = actor;
  const { count } = await tx.progressReport.updateMany({
    where: { communeId, id, version, state: from },
    data: {
      state: to,
      version: { increment: 1 },
      movedById: membershipId,
      movedAt: now,
      movedNote: null,
      ...data,
    },
  });
  if (count === 0) throw stale();
  await recordAudit(tx, {
    actor,
    action: "report.moved",
    subject: { type: "report", id },
    data: { from, to },
    at: now,
  });
}

/** What is said of a report in a notice: "báo cáo quý I năm 2026". */
export async function reportName(
  tx: Tx,
  actor: Actor,
  { campaignId, period }: Pick<HeldReport, "campaignId" | "period">,
  now: Date,
): Promise<string> {
  const demands = await findDemands(tx, actor, campaignId, now);
  return `báo cáo ${periodName(demands, period)}`;
}

/** "quý I năm 2026"; by its day where the plan no longer names the period. */
export function periodName(
  demands: Pick<Demands, "periods"> | { periods: readonly Period[] } | null,
  key: string,
): string {
  return (
    demands?.periods.find((period) => period.key === key)?.name ?? `đến ngày ${formatDate(key)}`
  );
}

/** The office, but for who acts. */
export function peopleOfOffice(
  tx: Tx,
  { communeId, membershipId }: Actor,
  now: Date,
): Promise<string[]> {
  return membershipsWithRole(tx, communeId, ["OFFICE"], { at: now, except: [membershipId] });
}
