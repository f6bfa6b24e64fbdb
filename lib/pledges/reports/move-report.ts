import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { notify } from "@/lib/notifications/notify";
import { peopleOfUnit } from "@/lib/pledges/people-of-units";
import { progressChanged } from "@/lib/pledges/public/progress-changed";
import { ensure } from "@/lib/workflow/verdict";
import { refusePending } from "./corrections";
import { canAcceptReport, canRecallReport, canReturnReport } from "./policy";
import { holdReport, isSamePress, moveReport, peopleOfOffice, reportName } from "./report-record";
import type { ReportRef } from "./schema";

/**
 * The office takes a report: its figures count from now on. Pressed twice it is taken once. Throws NOT_FOUND,
 * FORBIDDEN, STALE.
 */
export async function acceptReport(
  actor: Actor,
  { reportId, version }: ReportRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const report = await holdReport(tx, actor, reportId, now);
    if (isSamePress(report, actor, { to: "ACCEPTED", version })) return;
    ensure(canAcceptReport(actor, report));
    await moveReport(tx, actor, report, { event: "accept", version }, now);
    await progressChanged(tx, { communeId: actor.communeId, campaignId: report.campaignId });
    await notify(tx, {
      communeId: actor.communeId,
      to: await peopleOfUnit(tx, actor, report.unitId, now),
      kind: "report.accepted",
      subject: { type: "report", id: reportId },
      data: {
        title: report.campaign.title,
        by: actor.name,
        what: await reportName(tx, actor, report, now),
      },
      key: `report ${reportId} accepted ${version}`,
      at: now,
    });
  });
}

/**
 * The office sends a report back with what is to be added; one already taken no longer counts until it is taken again.
 * What the unit has asked to be corrected is answered by that. Throws NOT_FOUND, FORBIDDEN, STALE.
 */
export async function returnReport(
  actor: Actor,
  { reportId, version, reason }: ReportRef & { reason: string },
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const report = await holdReport(tx, actor, reportId, now);
    if (isSamePress(report, actor, { to: "RETURNED", version })) return;
    ensure(canReturnReport(actor, report));
    const data = { movedNote: reason };
    await moveReport(tx, actor, report, { event: "return", version, data }, now);
    await progressChanged(tx, { communeId: actor.communeId, campaignId: report.campaignId });
    await refusePending(tx, actor, reportId, now);
    await notify(tx, {
      communeId: actor.communeId,
      to: await peopleOfUnit(tx, actor, report.unitId, now),
      kind: "report.returned",
      subject: { type: "report", id: reportId },
      data: {
        title: report.campaign.title,
        by: actor.name,
        what: await reportName(tx, actor, report, now),
      },
      key: `report ${reportId} returned ${version}`,
      at: now,
    });
  });
}

/**
 * The unit takes back what the office has not taken yet; it is a draft again, which nobody else reads, and keeps its
 * receipt number. Throws NOT_FOUND, FORBIDDEN, STALE.
 */
export async function recallReport(
  actor: Actor,
  { reportId, version }: ReportRef,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const report = await holdReport(tx, actor, reportId, now);
    if (isSamePress(report, actor, { to: "DRAFT", version })) return;
    ensure(canRecallReport(actor, report, report.lineage));
    await moveReport(tx, actor, report, { event: "recall", version }, now);
    await notify(tx, {
      communeId: actor.communeId,
      to: await peopleOfOffice(tx, actor, now),
      kind: "report.recalled",
      subject: { type: "report", id: reportId },
      data: {
        title: report.campaign.title,
        unit: report.unit.name,
        what: await reportName(tx, actor, report, now),
      },
      key: `report ${reportId} recalled ${version}`,
      at: now,
    });
  });
}
