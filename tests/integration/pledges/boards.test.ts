import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { listWork } from "@/lib/inbox/queries";
import { findBoard } from "@/lib/pledges/boards/board";
import { listFollowedCampaigns } from "@/lib/pledges/boards/campaign-list";
import { handedInBy, readingOf } from "@/lib/pledges/boards/handed-in";
import { findProgress, findTargetProgress } from "@/lib/pledges/boards/progress";
import { findReached } from "@/lib/pledges/boards/reached";
import { remindUnits } from "@/lib/pledges/boards/remind-units";
import { thingsOf } from "@/lib/pledges/boards/things";
import { findEvaluations } from "@/lib/pledges/evaluation/queries";
import { scaled } from "@/lib/pledges/figures";
import { pledgesVisibleTo } from "@/lib/pledges/policy";
import { beginReport } from "@/lib/pledges/reports/begin-report";
import { listUnitReports } from "@/lib/pledges/reports/list-unit-reports";
import { findReport } from "@/lib/pledges/reports/queries";
import { formatDate } from "@/lib/text/dates";
import { countQueries } from "../../support/count-queries";
import {
  at,
  beginYear,
  handInPledge,
  handInReport,
  moveReportDay,
  quarters,
  sendBackPledge,
  takePledge,
  takeReport,
  type Year,
} from "../../support/emulation-year";
import { createActor, createPublishedPlan, createUnit } from "../../support/factories";
import { fillBoard } from "../../support/full-board";
import { createMilestone } from "../../support/pledges";

/** Four villages: one taken, one waiting, one sent back, one that only has a draft. */
async function mixedYear() {
  const year = await beginYear({ villages: 4 });
  const taken = await handInPledge(year, { index: 0, day: "2026-01-15" });
  await takePledge(year, taken, "2026-01-16");
  await handInPledge(year, { index: 1, day: "2026-01-23", lateReason: "Đi tập huấn." });
  const returned = await handInPledge(year, { index: 2, day: "2026-01-15" });
  await prisma.pledge.update({
    where: { id: returned },
    data: { state: "RETURNED", movedNote: "Ghi rõ số hộ." },
  });
  return { year, taken };
}

const noDays = { dueOn: null, startsOn: null, endsOn: null };

async function standingsOf(actor: Actor, { campaignId, units }: Year, day: string) {
  const board = await findBoard(actor, campaignId, { now: at(day) });
  return units.map(({ id }) => {
    const row = board?.rows.find(({ unit }) => unit.id === id);
    const cell = row?.cells.get("pledge:");
    return [cell?.standing, cell?.recordId !== null, cell?.cameLate];
  });
}

describe("a report day that was moved", () => {
  test("asks for no second report of the same time, and holds for who has not reported", async () => {
    const year = await beginYear({ villages: 2 });
    const { office, campaignId, units, heads } = year;
    const [head, other] = heads;
    if (!head || !other) throw new Error("no heads");
    await takeReport(
      year,
      await handInReport(year, { index: 0, quarter: 0, day: "2026-03-20" }),
      "2026-03-21",
    );
    const { reportId } = await beginReport(
      head,
      { campaignId, period: quarters[1] },
      at("2026-06-01"),
    );
    await moveReportDay(year, 28);

    const now = at("2026-03-27");
    const board = await findBoard(office, campaignId, { now });
    const standing = units.map(
      ({ id }) =>
        board?.rows.find(({ unit }) => unit.id === id)?.cells.get(`report:${quarters[0]}`)
          ?.standing,
    );
    expect(standing).toEqual(["ACCEPTED", "MISSING"]);
    const listed = async (actor: Actor) =>
      (await listUnitReports(actor, now))
        .flatMap(({ reports }) => reports)
        .map(({ period: { key, dueOn }, report, isLate }) => [key, dueOn, report?.state, isLate]);
    const later = [
      ["2026-09-28", "2026-09-28", undefined, false],
      ["2026-12-28", "2026-12-28", undefined, false],
    ];
    expect(await listed(head)).toEqual([
      [quarters[0], "2026-03-28", "ACCEPTED", false],
      [quarters[1], "2026-06-28", "DRAFT", false],
      ...later,
    ]);
    expect((await listed(other))[0]).toEqual([quarters[0], "2026-03-28", undefined, false]);
    // In time by the new day, under the old key.
    await handInReport(year, { index: 1, quarter: 0, day: "2026-03-27" });
    await expect(
      beginReport(head, { campaignId, period: "2026-06-28" }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });

    // A day nobody names any more: what was begun for it stays within reach, and is not asked for.
    await prisma.progressReport.update({ where: { id: reportId }, data: { period: "2026-05-05" } });
    expect((await listed(head)).at(-1)).toEqual(["2026-05-05", "2026-05-05", "DRAFT", false]);
  });
});

describe("a day named once that was moved", () => {
  test("takes over the report written for the old day", async () => {
    const year = await beginYear({ villages: 1 });
    const { office, planId, campaignId } = year;
    const [head] = year.heads;
    if (!head) throw new Error("no head");
    const { plan: replaced } = await createPublishedPlan({ author: office, now: at("2026-01-02") });
    const data = { campaignId, state: "REPLACED" as const };
    await prisma.plan.update({ where: { id: replaced.id }, data });
    const old = await createMilestone(office, planId, { kind: "REPORT_DUE", dueOn: "2026-02-10" });
    const start = { campaignId, period: "2026-02-10" };
    const { reportId } = await beginReport(head, start, at("2026-02-01"));

    await prisma.milestone.update({ where: { id: old.id }, data: { planId: replaced.id } });
    await createMilestone(office, planId, { kind: "REPORT_DUE", dueOn: "2026-02-25" });

    const now = at("2026-02-20");
    const [{ reports } = { reports: [] }] = await listUnitReports(head, now);
    expect(
      reports
        .slice(0, 2)
        .map(({ period: { key, dueOn, name }, report, isLate }) => [
          ...[key, dueOn, name],
          ...[report?.id, isLate],
        ]),
    ).toEqual([
      ["2026-02-10", "2026-02-25", "đến ngày 25/02/2026", reportId, false],
      [quarters[0], quarters[0], "quý I năm 2026", undefined, false],
    ]);
    expect(await findReport(head, reportId, now)).toMatchObject({
      dueOn: "2026-02-25",
      isLate: false,
    });
    const anew = { campaignId, period: "2026-02-25" };
    await expect(beginReport(head, anew, now)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("findBoard", () => {
  test("says how each unit stands, before and after the day, and nothing of drafts", async () => {
    const { year } = await mixedYear();
    const expected = [
      ["ACCEPTED", true, false],
      ["SUBMITTED", true, true],
      ["RETURNED", true, false],
    ];
    expect(await standingsOf(year.office, year, "2026-01-20")).toEqual([
      ...expected,
      ["MISSING", false, false],
    ]);
    const chair = await createActor({ communeId: year.communeId, roles: ["CHAIR"] });
    expect(await standingsOf(chair, year, "2026-01-21")).toEqual([
      ...expected,
      ["LATE", false, false],
    ]);
  });

  test("reads the pledges its reader may read anywhere else", async () => {
    const { year } = await mixedYear();
    const { campaignId } = year;
    const pledgeOf = (index: number) => ({ campaignId, unitId: year.units[index]?.id ?? "" });
    // One taken back, one that is being entered from paper.
    await prisma.pledge.updateMany({ where: pledgeOf(1), data: { state: "DRAFT" } });
    const entered = { state: "DRAFT" as const, isFromPaper: true, paperNote: "Bản giấy" };
    await prisma.pledge.updateMany({ where: pledgeOf(2), data: entered });
    const things = thingsOf({ rounds: [{ ...noDays, key: "", name: "" }], periods: [] });
    const chair = await createActor({ communeId: year.communeId, roles: ["CHAIR"] });
    const council = await createActor({ communeId: year.communeId, roles: ["COUNCIL"] });
    const read = [];
    for (const actor of [year.office, chair, council]) {
      const asked = { campaignIds: [campaignId], things };
      const rows = await handedInBy(prisma, readingOf(actor), asked);
      const ids = rows.flatMap(({ records }) => records.map(([, { id }]) => id));
      const visible = await prisma.pledge.findMany({
        where: { AND: [pledgesVisibleTo(actor, []), { campaignId }] },
        select: { id: true },
      });
      expect(ids.sort()).toEqual(visible.map(({ id }) => id).sort());
      read.push(ids.length);
    }
    expect(read).toEqual([2, 1, 0]);
  });

  test("is for who follows the campaign in their own commune", async () => {
    const { year } = await mixedYear();
    const now = at("2026-01-21");
    for (const actor of [
      ...year.heads.slice(0, 1),
      await createActor({ communeId: year.communeId, roles: ["ADMIN"] }),
      await createActor({ communeId: year.communeId, roles: ["COUNCIL"] }),
      await createActor(),
    ]) {
      expect(await findBoard(actor, year.campaignId, { now })).toBeNull();
      expect(await findProgress(actor, year.campaignId, { now })).toBeNull();
      const mine = await listFollowedCampaigns(actor, now);
      expect(mine.filter(({ demands }) => demands.campaign.id === year.campaignId)).toEqual([]);
    }
  });

  test("what a merged unit handed in stands with the one that carries it on", async () => {
    const { year } = await mixedYear();
    const [ended] = year.units;
    const heir = await createUnit({ communeId: year.communeId, name: "Bản Mới" });
    await prisma.unit.update({
      where: { id: ended?.id ?? "" },
      data: { validTo: new Date("2026-02-28"), successorId: heir.id },
    });
    const now = at("2026-03-02");
    const board = await findBoard(year.office, year.campaignId, { now });
    const row = board?.rows.find(({ unit }) => unit.id === heir.id);
    expect(row?.cells.get("pledge:")?.standing).toBe("ACCEPTED");
    const reached = board && (await findReached(year.office, board.demands, "pledge:", now));
    expect(reached?.(heir.id).people).toHaveLength(1);
    expect(board?.rows.map(({ unit }) => unit.id)).not.toContain(ended?.id);
  });
});

describe("remindUnits", () => {
  const told = (actor: Actor) =>
    prisma.notification.findMany({
      where: { membershipId: actor.membershipId, kind: "progress.asked" },
      select: { data: true },
    });

  test("tells those that owe it once a day, says who has nobody to tell, and writes it down", async () => {
    const { year } = await mixedYear();
    await createUnit({ communeId: year.communeId, name: "Bản Không Tài Khoản" });
    const input = { campaignId: year.campaignId, what: "pledge:" };
    const [returned, missing] = year.units.slice(2).map(({ name }) => name);

    expect(await remindUnits(year.office, input, at("2026-01-22"))).toEqual({
      told: [returned, missing],
      unreachable: ["Bản Không Tài Khoản"],
      already: [],
    });
    expect(await remindUnits(year.office, input, at("2026-01-22"))).toEqual({
      told: [],
      unreachable: ["Bản Không Tài Khoản"],
      already: [returned, missing],
    });
    await remindUnits(year.office, input, at("2026-01-23"));

    expect(await Promise.all(year.heads.map(async (head) => (await told(head)).length))).toEqual([
      0, 0, 2, 2,
    ]);
    const [head] = year.heads.slice(3);
    expect(head && (await told(head))[0]?.data).toMatchObject({
      what: "đăng ký",
      dueOn: "2026-01-20",
      by: year.office.name,
    });
    expect(
      await prisma.auditEvent.count({
        where: { communeId: year.communeId, action: "units.reminded" },
      }),
    ).toBe(2);
    const now = at("2026-01-23");
    const board = await findBoard(year.office, year.campaignId, { now });
    const reached = board && (await findReached(year.office, board.demands, "pledge:", now));
    expect(reached?.(year.units[3]?.id ?? "").reminded).toEqual({ at: now, by: year.office.name });
    expect(reached?.(year.units[3]?.id ?? "").people).toHaveLength(1);
  });

  test("of two who press at the same moment one tells", async () => {
    const { year } = await mixedYear();
    const unitId = year.units[3]?.id ?? "";
    const input = { campaignId: year.campaignId, what: "pledge:", unitId };
    const colleague = await createActor({ communeId: year.communeId });
    const both = await Promise.all([
      remindUnits(year.office, input, at("2026-01-22")),
      remindUnits(colleague, input, at("2026-01-22")),
    ]);
    expect(both.map((each) => each.told.length).sort()).toEqual([0, 1]);
    expect(await prisma.pledgeReminder.count({ where: { unitId } })).toBe(1);
  });

  test("is the office's, of a kind alone where that is said, of what is still owed, while it is taken", async () => {
    const { year } = await mixedYear();
    const { campaignId, communeId, office } = year;
    const now = at("2026-01-22");
    const input = { campaignId, what: "pledge:" };
    const chair = await createActor({ communeId, roles: ["CHAIR"] });
    await expect(remindUnits(chair, input, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(remindUnits(await createActor(), input, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(
      remindUnits(office, { ...input, what: "report:2026-02-02" }, now),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(remindUnits(office, { ...input, kind: "SCHOOL" }, now)).rejects.toMatchObject({
      code: "RULE_BROKEN",
    });
    await expect(
      remindUnits(office, { ...input, unitId: year.units[0]?.id ?? "" }, now),
    ).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await prisma.campaign.update({
      where: { id: campaignId },
      data: { formsCloseOn: new Date("2026-01-21") },
    });
    const refused = (message: string) =>
      expect(remindUnits(office, input, now)).rejects.toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringContaining(message),
      });
    await refused("Dời ngày khóa nhận");
    // Its closing day cannot be moved any more.
    await prisma.campaign.update({ where: { id: campaignId }, data: { state: "CLOSED" } });
    await refused("bản giấy rồi nhập hộ");
    expect(await prisma.notification.count({ where: { communeId, kind: "progress.asked" } })).toBe(
      0,
    );
  });
});

describe("findProgress", () => {
  test("counts what is accepted, unit by unit, each figure with its report", async () => {
    const year = await beginYear({ villages: 2 });
    for (const index of [0, 1]) {
      const pledgeId = await handInPledge(year, { index, day: "2026-01-15" });
      if (index === 1) await sendBackPledge(year, { index, pledgeId, day: "2026-01-16" });
      await takePledge(year, pledgeId, "2026-01-17");
    }
    const first = await handInReport(year, { index: 0, quarter: 0, day: "2026-03-20" });
    await takeReport(year, first, "2026-03-21");
    await handInReport(year, { index: 1, quarter: 0, day: "2026-03-20" });

    const progress = await findProgress(year.office, year.campaignId, { now: at("2026-03-22") });
    const [households] = progress?.targets ?? [];
    const [promised = [], reported = []] = [year.ledger.promised, year.ledger.reported[0]];
    expect(households).toMatchObject({
      demanded: scaled("20"),
      promised: scaled(promised[0]?.[0] ?? "") + scaled(promised[1]?.[0] ?? ""),
      achieved: scaled(reported[0]?.[0] ?? ""),
    });
    const targetId = households?.target.id ?? "";
    const one = await findTargetProgress(
      year.office,
      { campaignId: year.campaignId, targetId },
      { now: at("2026-03-22") },
    );
    expect(one?.target).toMatchObject({
      promised: households?.promised,
      achieved: households?.achieved,
      percent: households?.percent,
    });
    expect(one?.target.units.flatMap(({ figures }) => figures)).toMatchObject([
      { unitId: year.units[0]?.id, reportId: first, period: "2026-03-25" },
    ]);
  });
});

describe("Việc cần làm", () => {
  test("has a line for the office of each thing units are late with, and of a campaign to be ended", async () => {
    const { year } = await mixedYear();
    const items = async (actor: Actor, day: string) =>
      (await listWork(actor, at(day))).mine.flatMap((item) =>
        item.subject.type === "campaign" ? [[item.state, "note" in item && item.note]] : [],
      );
    expect(await items(year.office, "2026-01-20")).toEqual([]);
    expect(await items(year.office, "2026-01-21")).toEqual([
      ["LATE", "1 đơn vị chưa nộp đăng ký, hạn 20/01/2026"],
    ]);
    const reports = ["I", "II", "III", "IV"].map((quarter, index) => [
      "LATE",
      `4 đơn vị chưa nộp báo cáo quý ${quarter} năm 2026, hạn ${formatDate(quarters[index] ?? "")}`,
    ]);
    const late = [["LATE", "1 đơn vị chưa nộp đăng ký, hạn 20/01/2026"], ...reports];
    // The last report too, from the morning after its day; still when nothing is taken, until the campaign is closed.
    expect(await items(year.office, "2026-12-26")).toEqual(late);
    expect(await items(year.office, "2027-02-15")).toEqual([
      ...late,
      ["TO_CLOSE", expect.stringContaining("30/01/2027")],
    ]);
    await prisma.campaign.update({ where: { id: year.campaignId }, data: { state: "CLOSED" } });
    expect(await items(year.office, "2027-02-16")).toEqual([]);
    const chair = await createActor({ communeId: year.communeId, roles: ["CHAIR"] });
    expect(await items(chair, "2026-01-21")).toEqual([]);
  });

  test("keeps the reports of last year that are late, into the new one, until the campaign is closed", async () => {
    const year = await beginYear({ villages: 2 });
    const { office, campaignId } = year;
    const where = { id: campaignId };
    await prisma.campaign.update({ where, data: { endsOn: new Date("2027-12-31") } });
    const late = async (day: string) =>
      (await listWork(office, at(day))).mine.flatMap((item) =>
        item.state === "LATE" && "note" in item && item.note?.includes("báo cáo")
          ? [item.note]
          : [],
      );
    const last = await late("2026-12-31");
    expect(last).toHaveLength(4);

    expect(await late("2027-01-01")).toEqual(last);
    expect(await late("2027-03-26")).toEqual([
      ...last,
      "2 đơn vị chưa nộp báo cáo quý I năm 2027, hạn 25/3/2027",
    ]);
    const { mine } = await listWork(office, at("2027-03-26"));
    expect(
      mine.filter(({ state }) => state === "LATE").map((item) => "href" in item && item.href),
    ).toContain(
      `/campaigns/${campaignId}?year=2026&what=report%3A${quarters[0]}&standing=LATE#units`,
    );
    const [followed] = await listFollowedCampaigns(office, at("2027-01-01"));
    expect(followed?.year.every(({ thing }) => thing.year !== "2026")).toBe(true);

    await prisma.campaign.update({ where, data: { state: "CLOSED" } });
    expect(await late("2027-03-26")).toEqual([]);
  });
});

describe("however many units there are", () => {
  test("the boards ask the database the same number of times", async () => {
    const counts: number[][] = [];
    for (const units of [10, 60]) {
      const year = await beginYear({ villages: 1 });
      await createMilestone(year.office, year.planId, { kind: "REPORT_DUE", dueOn: "2026-02-10" });
      const periods = ["2026-02-10", "2026-03-25"];
      await fillBoard(year.office, year, { units, targets: 3, periods });
      const now = at("2026-04-01");
      const { office, campaignId } = year;
      counts.push([
        await countQueries(() => findBoard(office, campaignId, { now })),
        await countQueries(() => findProgress(office, campaignId, { now })),
        await countQueries(() => findEvaluations(office, campaignId, "", now)),
        await countQueries(() => listFollowedCampaigns(office, now)),
      ]);
      const progress = await findProgress(office, campaignId, { now });
      expect(progress?.targets.at(-1)?.reporting).toBe(units * 0.9);
    }
    expect(counts[1]).toEqual(counts[0]);
    expect(counts[0]?.every((count) => count > 5 && count < 40)).toBe(true);
  }, 60_000);
});
