import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { beginPledge } from "@/lib/pledges/pledge/begin-pledge";
import { itemField } from "@/lib/pledges/pledge/fields";
import { acceptPledge } from "@/lib/pledges/pledge/handle-pledge";
import { savePledge } from "@/lib/pledges/pledge/save-pledge";
import { submitPledge } from "@/lib/pledges/pledge/submit-pledge";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { lineField, type ReportFields } from "@/lib/pledges/reports/fields";
import { saveReport } from "@/lib/pledges/reports/save-report";
import { campaignWithDemands, createMilestone } from "./pledges";

/** The days reports are due. */
export const periods = ["2026-06-20", "2026-11-20"] as const;

/** The same campaign, reported on twice. */
export async function campaignWithReports() {
  const given = await campaignWithDemands();
  for (const dueOn of periods) {
    await createMilestone(given.office, given.plan.id, { kind: "REPORT_DUE", dueOn });
  }
  return given;
}

type Given = { head: Actor; office: Actor; campaignId: string };

/** The unit promises metres, and the office takes it. */
export async function pledgeOf({ head, office, campaignId }: Given, metres: string, now: Date) {
  const { pledgeId } = await beginPledge(head, { campaignId, round: "" }, now);
  const items = await prisma.pledgeItem.findMany({
    where: { pledgeId },
    orderBy: { position: "asc" },
  });
  const fields = { [itemField(items[0]?.id ?? "", "promised")]: metres };
  const { version } = await savePledge(head, { pledgeId, version: 1, fields }, now);
  await submitPledge(head, { pledgeId, version, lateReason: "Bản họp muộn" }, now);
  await acceptPledge(office, { pledgeId, version: version + 1 }, now);
  return { pledgeId, items };
}

/** A draft for the period with its lines, in order. */
export async function draftOf(
  { head, campaignId }: Pick<Given, "head" | "campaignId">,
  period: string,
  now: Date,
) {
  const { reportId } = await beginReport(head, { campaignId, period }, now);
  const lines = await prisma.reportLine.findMany({
    where: { reportId },
    orderBy: { position: "asc" },
  });
  return { reportId, lineId: lines[0]?.id ?? "", lines };
}

/** Writes into a draft as it stands; gives its version. */
export async function typeInto(head: Actor, reportId: string, fields: ReportFields, now: Date) {
  const { version } = await prisma.progressReport.findUniqueOrThrow({ where: { id: reportId } });
  return saveReport(head, { reportId, version, base: {}, fields }, now);
}

export const figureOf = (lineId: string, typed: string): ReportFields => ({
  [lineField(lineId, "value")]: typed,
});
