import type { JobHelpers } from "graphile-worker";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { finishDuty } from "@/lib/campaigns/duties/commands";
import { prisma } from "@/lib/db/client";
import { publicPagesChannel } from "@/lib/db/public-pages";
import { portalTasks } from "@/lib/jobs/tasks";
import { timetable } from "@/lib/jobs/timetable";
import { communeWithVillage, createAssignment } from "../../support/duties";
import { createActor, createPlan, createUnit } from "../../support/factories";
import { setMailServer } from "../../support/mail-server";

/** Runs a task as the worker would, at a fixed time. */
async function runTask(name: string, at: string, payload: object = {}) {
  const task = portalTasks(() => new Date(at))[name];
  await task?.(payload, {} as JobHelpers);
}

const told = async (membershipId: string) =>
  (
    await prisma.notification.findMany({
      where: { membershipId },
      select: { kind: true, data: true },
      orderBy: { id: "asc" },
    })
  ).map(({ kind, data }) => [kind, data]);

describe("morning", () => {
  // Thursday 2026-11-19; due on Monday the 23rd, two working days on.
  const morning = (day: string) => runTask("morning", `${day}T00:00:00Z`);
  const dueOn = "2026-11-23";
  const task = "Nộp báo cáo";

  test("reminds a unit once before the day, once on the next working day after it", async () => {
    const { office, village, head, plan } = await communeWithVillage();
    await createAssignment(office, plan.id, { task, parties: [{ unitId: village.id }], dueOn });

    await morning("2026-11-17");
    expect(await told(head.membershipId)).toEqual([]);
    for (const day of ["2026-11-19", "2026-11-19", "2026-11-20", "2026-11-23"]) await morning(day);
    const before = ["duty.due", { task, dueOn, workingDaysLeft: 2 }];
    expect(await told(head.membershipId)).toEqual([before]);
    for (const day of ["2026-11-24", "2026-11-25"]) await morning(day);

    expect(await told(head.membershipId)).toEqual([before, ["duty.overdue", { task, dueOn }]]);
    expect(await told(office.membershipId)).toEqual([]);
  });

  test("counts by the commune's rule and its days off, and says nothing of what is done", async () => {
    const { office, communeId, village, head, plan } = await communeWithVillage();
    const given = { parties: [{ unitId: village.id }] };
    const done = await createAssignment(office, plan.id, { ...given, task: "xong", dueOn });
    await createAssignment(office, plan.id, { ...given, task, dueOn: "2026-11-24" });
    await prisma.holiday.create({
      data: { communeId, date: new Date("2026-11-23"), name: "Nghỉ", isVerified: true },
    });
    await prisma.rule.create({
      data: {
        communeId,
        key: "reminder.days-before",
        value: 1,
        legalBasis: "Quyết định của xã",
        isVerified: true,
      },
    });
    await finishDuty(
      head,
      { assignmentId: done.id, occurrence: "", note: "" },
      new Date("2026-11-18T00:00:00Z"),
    );

    await morning("2026-11-19");
    expect(await told(head.membershipId)).toEqual([]);
    await morning("2026-11-20");

    expect(await told(head.membershipId)).toEqual([
      ["duty.due", { task, dueOn: "2026-11-24", workingDaysLeft: 1 }],
    ]);
  });

  test("each time of what recurs; the people of the unit that carries it on; nobody of another commune", async () => {
    const { office, communeId, village, head, plan } = await communeWithVillage();
    const ended = await prisma.unit.create({
      data: {
        communeId,
        kind: "VILLAGE",
        name: "Bản cũ",
        validTo: new Date("2026-11-10"),
        successorId: village.id,
      },
    });
    const other = await communeWithVillage();
    await createAssignment(office, plan.id, {
      task,
      parties: [{ unitId: ended.id }],
      recurrence: "MONTHLY",
      recurrenceDay: 20,
    });

    for (const day of ["2026-11-19", "2026-12-18", "2026-12-18"]) await morning(day);

    expect(await told(head.membershipId)).toEqual([
      ["duty.due", { task, dueOn: "2026-11-20", workingDaysLeft: 1 }],
      ["duty.overdue", { task, dueOn: "2026-11-20" }],
      ["duty.due", { task, dueOn: "2026-12-20", workingDaysLeft: 0 }],
    ]);
    expect(await told(other.head.membershipId)).toEqual([]);
  });

  test("the people of a unit that was renamed go on being reminded", async () => {
    const { office, communeId, village, head, plan } = await communeWithVillage();
    const renamed = await createUnit({ communeId });
    await prisma.unit.update({
      where: { id: village.id },
      data: { validTo: new Date("2026-11-10"), successorId: renamed.id },
    });
    await createAssignment(office, plan.id, { task, parties: [{ unitId: village.id }], dueOn });
    await prisma.milestone.create({
      data: {
        communeId,
        planId: plan.id,
        kind: "REPORT_DUE",
        title: "Báo cáo",
        dueOn: new Date(dueOn),
        confirmedById: office.membershipId,
        confirmedAt: new Date(),
      },
    });

    await morning("2026-11-19");

    expect(await told(head.membershipId)).toEqual([
      ["duty.due", { task, dueOn, workingDaysLeft: 2 }],
      [
        "progress.due",
        { title: plan.title, what: "báo cáo đến ngày 23/11/2026", dueOn, workingDaysLeft: 2 },
      ],
    ]);
  });

  test("what fails in one commune keeps no other from being reminded, and is said", async () => {
    const failing = await communeWithVillage();
    const given = await createAssignment(failing.office, failing.plan.id, {
      task,
      parties: [{ unitId: failing.village.id }],
    });
    // No paper of the portal looks like this: reading its date fails.
    await prisma.$executeRaw`UPDATE assignment SET due_on = 'infinity' WHERE id = ${given.id}::uuid`;
    const { office, village, head, plan } = await communeWithVillage();
    const email = "truong-ban@vidu.invalid";
    await prisma.user.update({ where: { id: head.userId }, data: { email } });
    await createAssignment(office, plan.id, { task, parties: [{ unitId: village.id }], dueOn });

    const forgetMailServer = setMailServer("smtp://127.0.0.1:1");
    await expect(morning("2026-11-19")).rejects.toThrow();
    forgetMailServer();

    const { membershipId } = head;
    expect(await told(membershipId)).toEqual([["duty.due", { task, dueOn, workingDaysLeft: 2 }]]);
    expect(await prisma.outboxMail.count({ where: { membershipId } })).toBe(1);
  });

  test("of a day of the campaign: the office always, the units that take part until they have handed in", async () => {
    const { office, communeId, village, head, plan } = await communeWithVillage();
    await createAssignment(office, plan.id, { parties: [{ unitId: village.id }] });
    const stranger = await createActor({ communeId, roles: ["UNIT"] });
    const day = {
      communeId,
      planId: plan.id,
      dueOn: new Date(dueOn),
      confirmedById: office.membershipId,
      confirmedAt: new Date(),
    };
    await prisma.milestone.createMany({
      data: [
        { ...day, kind: "REGISTRATION_DUE", title: "Đăng ký" },
        { ...day, kind: "MIDTERM_REVIEW", title: "Sơ kết" },
      ],
    });

    for (const today of ["2026-11-19", "2026-11-20", "2026-11-24"]) await morning(today);

    const said = (title: string) => ["milestone.due", { title, dueOn, workingDaysLeft: 2 }];
    expect(await told(office.membershipId)).toEqual([said("Đăng ký"), said("Sơ kết")]);
    const owed = { title: plan.title, what: "đăng ký", dueOn };
    expect(await told(head.membershipId)).toEqual([
      ["progress.due", { ...owed, workingDaysLeft: 2 }],
      ["progress.overdue", owed],
    ]);
    expect(await told(stranger.membershipId)).toEqual([]);

    await prisma.milestone.updateMany({
      where: { planId: plan.id, kind: "REGISTRATION_DUE" },
      data: { dueOn: new Date("2026-11-30") },
    });
    for (const today of ["2026-11-26", "2026-11-27"]) await morning(today);

    const again = { ...owed, dueOn: "2026-11-30", workingDaysLeft: 2 };
    expect((await told(head.membershipId)).slice(2)).toEqual([["progress.due", again]]);
  });
});

describe("by the clock", () => {
  test("what was to be public by now is, with the task of each minute", async () => {
    const office = await createActor();
    const plan = await createPlan({ author: office, state: "ISSUED" });
    const { communeId, membershipId: requestedById } = office;
    const publishAt = new Date("2026-11-21T01:00:00Z");
    await prisma.publication.create({
      data: { communeId, planId: plan.id, publishAt, requestedById, requestedAt: new Date() },
    });
    const state = async () =>
      (await prisma.plan.findUniqueOrThrow({ where: { id: plan.id } })).state;

    await runTask("publish_due", "2026-11-21T00:59:00Z");
    expect(await state()).toBe("ISSUED");
    await runTask("publish_due", "2026-11-21T01:00:00Z");
    expect(await state()).toBe("PUBLISHED");
  });

  test("a new day drops every kept public page", async () => {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const heard = new Promise((resolve) =>
      client.on("notification", ({ payload }) => resolve(payload)),
    );
    await client.query(`LISTEN ${publicPagesChannel}`);

    await runTask("new_day", "2026-11-21T17:00:00Z");

    expect(await heard).toMatch(/^\*/);
    await client.end();
  });

  test.each([
    ["new_day", [17]],
    ["morning", [0]],
  ])("%s comes at the right hour of Vietnam: %j by universal time", (task, hours) => {
    const item = timetable(7).find((found) => found.task === task);
    const matches = (hour: number) => item?.match({ min: 0, hour, date: 21, month: 11, dow: 6 });

    expect(Array.from({ length: 24 }, (_, hour) => hour).filter(matches)).toEqual(hours);
  });
});
