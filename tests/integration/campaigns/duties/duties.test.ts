import { describe, expect, test } from "vitest";
import { finishDuty, receiveDuty, reopenDuty } from "@/lib/campaigns/duties/commands";
import { findAssignmentPaper } from "@/lib/campaigns/duties/paper";
import { listAssignmentProgress, listPlanProgress } from "@/lib/campaigns/duties/progress";
import { listDuties } from "@/lib/campaigns/duties/queries";
import { prisma } from "@/lib/db/client";
import type { PlanState } from "@/lib/db/generated/enums";
import { countQueries } from "../../../support/count-queries";
import { communeWithVillage, createAssignment } from "../../../support/duties";
import { createActor, createPlan, createUnit } from "../../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const monthly = { recurrence: "MONTHLY", recurrenceDay: 10 } as const;
const audited = () =>
  prisma.auditEvent.findMany({
    where: { action: { startsWith: "duty." } },
    select: { action: true, data: true },
    orderBy: { sequence: "asc" },
  });

describe("listDuties", () => {
  test("what was given to the unit by name, by kind, and to the one it carries on; late ones first", async () => {
    const { office, communeId, village, head, plan } = await communeWithVillage();
    const ended = await createUnit({ communeId });
    await prisma.unit.update({
      where: { id: ended.id },
      data: { validTo: new Date("2026-11-15"), successorId: village.id },
    });
    const given = (task: string, rest: object) =>
      createAssignment(office, plan.id, { task, parties: [], ...rest });
    await given("có hạn", { parties: [{ unitId: village.id }], dueOn: "2026-12-01" });
    await given("của các bản", { parties: [{ unitKind: "VILLAGE", role: "RESPONSIBLE" }] });
    await given("của bản cũ", { parties: [{ unitId: ended.id }], dueOn: "2026-11-20" });
    await given("của trường", { parties: [{ unitKind: "SCHOOL" }], dueOn: "2026-11-20" });
    await given("hằng tháng", { parties: [{ unitId: village.id }], ...monthly });

    const duties = await listDuties(head, now);

    expect(
      duties.map(({ task, role, dueOn, isLate, times }) => [
        task,
        role,
        dueOn,
        isLate,
        times.length,
      ]),
    ).toEqual([
      ["hằng tháng", "LEAD", "2026-11-10", true, 2],
      ["của bản cũ", "LEAD", "2026-11-20", true, 1],
      ["có hạn", "LEAD", "2026-12-01", false, 1],
      ["của các bản", "RESPONSIBLE", null, false, 1],
    ]);
    expect(duties[0]?.paper).toMatchObject({ planId: plan.id, issuedOn: "2026-11-02" });
  });

  test.each<[PlanState, number]>([
    ["DRAFT", 0],
    ["SUBMITTED", 0],
    ["APPROVED", 0],
    ["ISSUED", 1],
    ["PUBLISHED", 1],
    ["REPLACED", 0],
  ])("of a plan that is %s: %d", async (state, count) => {
    const { office, village, head, plan } = await communeWithVillage({ state });
    await createAssignment(office, plan.id, { parties: [{ unitId: village.id }] });

    expect(await listDuties(head, now)).toHaveLength(count);
  });

  test("nothing of a campaign that was called off, for another unit, for another commune or without the role", async () => {
    const { office, communeId, village, head, plan } = await communeWithVillage();
    await createAssignment(office, plan.id, { parties: [{ unitId: village.id }] });
    const otherUnit = await createUnit({ communeId });
    const other = await createActor({ communeId, roles: ["UNIT"], unitId: otherUnit.id });
    const stranger = await createActor({ roles: ["UNIT"], unitId: undefined });
    const council = await createActor({ communeId, roles: ["COUNCIL"], unitId: village.id });

    for (const actor of [other, stranger, council, office]) {
      expect(await listDuties(actor, now)).toEqual([]);
    }
    await prisma.campaign.update({ where: { id: plan.campaignId }, data: { state: "CANCELLED" } });
    expect(await listDuties(head, now)).toEqual([]);
  });

  test("asks the database as often for three as for one", async () => {
    const { office, village, head, plan } = await communeWithVillage();
    const give = () =>
      createAssignment(office, plan.id, { parties: [{ unitId: village.id }], ...monthly });
    await give();
    const forOne = await countQueries(() => listDuties(head, now));
    const second = await createPlan({ author: office, state: "ISSUED" });
    await give();
    await createAssignment(office, second.id, { parties: [{ unitKind: "VILLAGE" }] });

    expect(await countQueries(() => listDuties(head, now))).toBe(forOne);
    expect(await listDuties(head, now)).toHaveLength(3);
  });
});

describe("receiving and doing", () => {
  async function oneDuty(when = {}) {
    const given = await communeWithVillage();
    const { id } = await createAssignment(given.office, given.plan.id, {
      parties: [{ unitKind: "VILLAGE" }],
      ...when,
    });
    return { ...given, assignmentId: id };
  }

  test("two clicks at once are one, with one line of audit", async () => {
    const { head, assignmentId, village } = await oneDuty();
    const done = { assignmentId, occurrence: "", note: "Đủ 12 hộ" };

    await Promise.all([
      receiveDuty(head, { assignmentId }, now),
      receiveDuty(head, { assignmentId }, now),
    ]);
    await Promise.all([finishDuty(head, done, now), finishDuty(head, done, now)]);
    await finishDuty(head, { ...done, note: "lần nữa" }, now);

    const [duty] = await listDuties(head, now);
    expect(duty?.received).toEqual({ by: head.name, at: now });
    expect(duty?.times).toEqual([
      { key: "", dueOn: null, isLate: false, done: { by: head.name, at: now, note: "Đủ 12 hộ" } },
    ]);
    const unitId = village.id;
    expect(await audited()).toEqual([
      { action: "duty.received", data: { assignmentId, unitId } },
      { action: "duty.done", data: { assignmentId, unitId, occurrence: "" } },
    ]);
  });

  test("done counts as received; undone it is due again, and stays received", async () => {
    const { head, assignmentId } = await oneDuty({ dueOn: "2026-11-20" });

    await finishDuty(head, { assignmentId, occurrence: "", note: "" }, now);
    expect((await listDuties(head, now))[0]).toMatchObject({ isDone: true, isLate: false });
    await reopenDuty(head, { assignmentId, occurrence: "" }, now);
    await reopenDuty(head, { assignmentId, occurrence: "" }, now);

    expect((await listDuties(head, now))[0]).toMatchObject({
      isDone: false,
      isLate: true,
      received: { by: head.name },
    });
    expect((await audited()).map(({ action }) => action)).toEqual([
      "duty.received",
      "duty.done",
      "duty.reopened",
    ]);
  });

  test("what recurs is done each time: those past and the next one, no further", async () => {
    const { head, assignmentId } = await oneDuty(monthly);
    const done = (occurrence: string) =>
      finishDuty(head, { assignmentId, occurrence, note: "" }, now);

    await done("2026-12-10");
    expect((await listDuties(head, now))[0]).toMatchObject({ dueOn: "2026-11-10", isLate: true });
    await done("2026-11-10");
    expect((await listDuties(head, now))[0]).toMatchObject({ dueOn: "2027-01-10", isLate: false });
    await expect(done("2027-02-10")).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await expect(done("2026-11-11")).rejects.toMatchObject({ code: "RULE_BROKEN" });
    await expect(done("")).rejects.toMatchObject({ code: "RULE_BROKEN" });
  });

  test("another unit, another commune and the office cannot touch it, nor see what was said", async () => {
    const { head, office, communeId, assignmentId } = await oneDuty();
    const school = await prisma.unit.create({
      data: { communeId, kind: "SCHOOL", name: "Trường" },
    });
    const teacher = await createActor({ communeId, roles: ["UNIT"], unitId: school.id });
    const { head: stranger, office: otherOffice } = await communeWithVillage();
    await finishDuty(head, { assignmentId, occurrence: "", note: "riêng của bản" }, now);

    for (const actor of [teacher, stranger, office]) {
      const refused = actor === office ? "FORBIDDEN" : "NOT_FOUND";
      for (const attempt of [
        () => receiveDuty(actor, { assignmentId }, now),
        () => finishDuty(actor, { assignmentId, occurrence: "", note: "" }, now),
        () => reopenDuty(actor, { assignmentId, occurrence: "" }, now),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: refused });
      }
    }
    for (const actor of [teacher, stranger, otherOffice]) {
      expect(await findAssignmentPaper(actor, assignmentId, now)).toBeNull();
      expect(await listAssignmentProgress(actor, assignmentId, now)).toEqual([]);
    }
    expect(await findAssignmentPaper(head, assignmentId, now)).not.toBeNull();
  });

  test("a second village given the same by its kind has its own marks", async () => {
    const { head, office, communeId, plan, village, assignmentId } = await oneDuty();
    const second = await createUnit({ communeId });
    const otherHead = await createActor({ communeId, roles: ["UNIT"], unitId: second.id });

    await finishDuty(head, { assignmentId, occurrence: "", note: "" }, now);

    expect((await listDuties(otherHead, now))[0]).toMatchObject({ received: null, isDone: false });
    const progress = await listPlanProgress(office, plan.id, now);
    expect(
      progress.map(({ unit, duty }) => [unit.id, duty.received !== null, duty.isDone]).sort(),
    ).toEqual(
      [
        [village.id, true, true],
        [second.id, false, false],
      ].sort(),
    );
  });
});
