import pg from "pg";
import { describe, expect, test } from "vitest";
import { prisma } from "@/lib/db/client";
import { publicPagesChannel } from "@/lib/db/public-pages";
import { findProgress } from "@/lib/pledges/boards/progress";
import { findDemands } from "@/lib/pledges/demands";
import { scaled } from "@/lib/pledges/figures";
import { progressRows } from "@/lib/pledges/public/progress-rows";
import { showProgress } from "@/lib/pledges/public/show-progress";
import { findShownProgress, listShownProgress } from "@/lib/pledges/public/shown-progress";
import { planWith } from "../../support/documents";
import {
  at,
  beginYear,
  correctByOffice,
  handInPledge,
  handInReport,
  takePledge,
  takeReport,
} from "../../support/emulation-year";
import { createActor, createPublishedPlan } from "../../support/factories";
import { createTarget } from "../../support/pledges";

const now = at("2026-03-22");

/** Two villages have pledged and reported; only the first one's report is taken. */
async function reportedYear() {
  const year = await beginYear({ villages: 2 });
  const reports: string[] = [];
  for (const index of [0, 1]) {
    const pledgeId = await handInPledge(year, { index, day: "2026-01-15" });
    await takePledge(year, pledgeId, "2026-01-17");
    reports.push(await handInReport(year, { index, quarter: 0, day: "2026-03-20" }));
  }
  await takeReport(year, reports[0] ?? "", "2026-03-21");
  const { slug } = await prisma.commune.findUniqueOrThrow({ where: { id: year.communeId } });
  const campaign = await prisma.campaign.findUniqueOrThrow({ where: { id: year.campaignId } });
  const demands = await findDemands(prisma, year.office, year.campaignId, now);
  const targetIds = demands?.targets.map(({ id }) => id) ?? [];
  return { year, reports, commune: slug, slug: campaign.slug, targetIds };
}

type Given = Awaited<ReturnType<typeof reportedYear>>;

const choose = (
  { year: { office, campaignId } }: Given,
  choice: Partial<Parameters<typeof showProgress>[1]>,
) =>
  showProgress(
    office,
    { campaignId, version: 0, participation: false, byUnit: false, targetIds: [], ...choice },
    now,
  );

/** What the public pages are told of while `run` runs. */
async function announcementsOf(run: () => Promise<unknown>): Promise<string[]> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const heard: string[] = [];
  client.on("notification", ({ payload = "" }) => heard.push(payload.split(" ")[0] ?? ""));
  await client.query(`LISTEN ${publicPagesChannel}`);
  await run();
  await client.query("SELECT 1");
  await client.end();
  return heard;
}

describe("what the public sees of progress", () => {
  test("is nothing until something is chosen, then that and no more, then nothing again", async () => {
    const given = await reportedYear();
    const { commune, slug, targetIds, year } = given;
    expect(await listShownProgress(commune, now)).toEqual([]);

    await choose(given, { participation: true });
    expect(await findShownProgress(commune, slug, now)).toMatchObject({
      participation: [
        { name: "đăng ký", done: 2, expected: 2 },
        { name: "báo cáo quý I năm 2026", done: 1, expected: 2 },
      ],
      targets: [],
    });

    await choose(given, { version: 1, targetIds: targetIds.slice(0, 1), byUnit: true });
    const shown = await findShownProgress(commune, slug, now);
    const reported = scaled(year.ledger.reported[0]?.[0]?.[0] ?? "");
    expect(shown).toMatchObject({
      participation: [],
      byUnit: true,
      targets: [{ target: { id: targetIds[0] }, achieved: reported }],
    });
    const units = year.units.map(({ id, name }) => ({ id, name }));
    expect(progressRows(shown ? [shown] : [], units)).toMatchObject([
      { targetId: targetIds[0], campaignSlug: slug, unitName: null },
      { unitName: units[0]?.name, achieved: Number(reported) / 10_000 },
      { unitName: units[1]?.name, achieved: null },
    ]);

    await choose(given, { version: 2 });
    expect(await listShownProgress(commune, now)).toEqual([]);
  });

  test("counts for a target what the portal counts for it, not what stands on another in the same words", async () => {
    const given = await reportedYear();
    const { commune, slug, targetIds, year, reports } = given;
    const { communeId, office, planId } = year;
    const [first = ""] = targetIds;
    const { indicator, measure } = await prisma.target.findUniqueOrThrow({ where: { id: first } });
    const twin = await createTarget(office, planId, { indicator, measure });
    const position = 100;
    await prisma.reportLine.create({
      data: { communeId, reportId: reports[0] ?? "", targetId: twin.id, value: 1000, position },
    });
    await choose(given, { targetIds: [first] });

    const shown = await findShownProgress(commune, slug, now);

    const portal = await findProgress(office, year.campaignId, { now });
    const there = portal?.targets.find(({ target }) => target.id === first);
    expect(shown?.targets).toMatchObject([{ achieved: there?.achieved }]);
    expect(there?.achieved).toBe(scaled(year.ledger.reported[0]?.[0]?.[0] ?? ""));
  });

  test("leaves out a target the publication keeps back, and everything of a plan that is not public", async () => {
    const given = await reportedYear();
    const { commune, slug, targetIds, year } = given;
    await choose(given, { participation: true, targetIds });
    const hidden = await prisma.target.findUniqueOrThrow({ where: { id: targetIds[0] ?? "" } });
    await prisma.publication.updateMany({
      where: { planId: year.planId },
      data: { hiddenClauses: [hidden.clauseId ?? ""] },
    });
    const shown = await findShownProgress(commune, slug, now);
    // The third stands at no clause: nobody can say that it is not part of what is hidden.
    expect(shown?.targets.map(({ target }) => target.id)).toEqual([targetIds[1]]);
    // Nor of the days for reports: what follows from them is not named.
    expect(shown?.participation.map(({ name }) => name)).toEqual(["đăng ký"]);
    expect(shown?.periods).toEqual([]);

    await prisma.publication.updateMany({
      where: { planId: year.planId },
      data: {
        withdrawnAt: now,
        withdrawnById: year.office.membershipId,
        withdrawalReason: "Đăng nhầm bản.",
      },
    });
    await prisma.plan.update({ where: { id: year.planId }, data: { state: "ISSUED" } });
    expect(await listShownProgress(commune, now)).toEqual([]);
  });

  test("says nothing of who takes part while an amendment in force is not public", async () => {
    const given = await reportedYear();
    const { commune, slug, targetIds, year } = given;
    await choose(given, { participation: true, targetIds });
    const { plan } = await createPublishedPlan({
      author: year.office,
      document: planWith("I. CHỈ TIÊU\n1. Đường bản"),
      now,
    });
    await prisma.plan.update({
      where: { id: plan.id },
      data: { campaignId: year.campaignId, amendmentKind: "AMENDMENT", replacesId: year.planId },
    });
    expect((await findShownProgress(commune, slug, now))?.participation).not.toEqual([]);

    await prisma.publication.deleteMany({ where: { planId: plan.id } });
    await prisma.plan.update({ where: { id: plan.id }, data: { state: "ISSUED" } });
    const shown = await findShownProgress(commune, slug, now);
    expect(shown?.participation).toEqual([]);
    expect(shown?.targets.map(({ target }) => target.id)).toEqual(targetIds);
  });

  test("is chosen by the office alone, by who has seen the last choice", async () => {
    const given = await reportedYear();
    const { year } = given;
    const input = {
      campaignId: year.campaignId,
      version: 0,
      participation: true,
      byUnit: false,
      targetIds: [],
    };
    const chair = await createActor({ communeId: year.communeId, roles: ["CHAIR"] });
    await expect(showProgress(chair, input, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(showProgress(await createActor(), input, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await choose(given, { participation: true });
    await expect(choose(given, {})).rejects.toMatchObject({ code: "STALE" });
    await choose(given, { version: 1, participation: true });
    await expect(choose(given, { version: 1 })).rejects.toMatchObject({ code: "STALE" });
  });

  test("is told anew when a report is taken or a figure corrected, only where something is shown", async () => {
    const given = await reportedYear();
    const { year, reports, commune, targetIds } = given;
    const correct = (value: string) => () =>
      correctByOffice(year, {
        index: 0,
        quarter: 0,
        reportId: reports[0] ?? "",
        value,
        day: "2026-03-22",
      });
    expect(await announcementsOf(correct("7"))).toEqual([]);
    expect(await announcementsOf(() => choose(given, { targetIds }))).toEqual([commune]);
    expect(await announcementsOf(correct("8"))).toEqual([commune]);
    expect(await announcementsOf(() => takeReport(year, reports[1] ?? "", "2026-03-22"))).toEqual([
      commune,
    ]);
  });
});
