import { describe, expect, test } from "vitest";
import { listUnitDays } from "@/lib/campaigns/duties/calendar";
import {
  findCalendarAddress,
  findCalendarOwner,
  makeCalendarAddress,
  revokeCalendarAddress,
} from "@/lib/campaigns/duties/calendar-address";
import { finishDuty } from "@/lib/campaigns/duties/commands";
import { prisma } from "@/lib/db/client";
import { communeWithVillage, createAssignment } from "../../../support/duties";
import { createActor, createPlan, createUnit } from "../../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const year = { from: "2026-11-01", to: "2027-02-28" };

describe("the days of a unit", () => {
  test("each time of what recurs, what is done, and the days of the campaigns it takes part in", async () => {
    const { office, village, head, plan } = await communeWithVillage();
    const { communeId, membershipId: confirmedById } = office;
    const monthly = await createAssignment(office, plan.id, {
      task: "báo cáo",
      parties: [{ unitId: village.id }],
      recurrence: "MONTHLY",
      recurrenceDay: 20,
    });
    const confirmed = { communeId, confirmedById, confirmedAt: now, kind: "FINAL_REVIEW" as const };
    const elsewhere = await createPlan({ author: office, state: "ISSUED" });
    await prisma.milestone.createMany({
      data: [plan, elsewhere].map(({ id }) => ({
        ...confirmed,
        planId: id,
        title: `tổng kết ${id}`,
        dueOn: new Date("2026-12-25"),
      })),
    });
    await finishDuty(head, { assignmentId: monthly.id, occurrence: "2026-11-20", note: "" }, now);

    const days = await listUnitDays(head, year, now);

    expect(days.map(({ day, title, isDone }) => [day, title, isDone])).toEqual([
      ["2026-11-20", "báo cáo", true],
      ["2026-12-20", "báo cáo", false],
      ["2026-12-25", `tổng kết ${plan.id}`, false],
      ["2027-01-20", "báo cáo", false],
      ["2027-02-20", "báo cáo", false],
    ]);
    const other = await createUnit({ communeId });
    const neighbour = await createActor({ communeId, roles: ["UNIT"], unitId: other.id });
    expect(await listUnitDays(neighbour, year, now)).toEqual([]);
  });
});

describe("the private address", () => {
  test("leads to the person who made it; a new one ends the one before; only the hash is kept", async () => {
    const { head } = await communeWithVillage();

    const [one, other] = await Promise.all([
      makeCalendarAddress(head, now),
      makeCalendarAddress(head, now),
    ]);

    const owners = await Promise.all([one, other].map((token) => findCalendarOwner(token, now)));
    expect(owners.filter(Boolean)).toEqual([head]);
    const rows = await prisma.calendarAddress.findMany();
    expect(rows.filter(({ revokedAt }) => revokedAt === null)).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(one);
    expect(JSON.stringify(await prisma.auditEvent.findMany())).not.toContain(one);
  });

  test("leads nowhere once revoked, once the account is locked, once the capacity has ended", async () => {
    const { head } = await communeWithVillage();
    const token = await makeCalendarAddress(head, now);
    const leads = () => findCalendarOwner(token, now);
    const user = (disabledAt: Date | null) =>
      prisma.user.update({ where: { id: head.userId }, data: { disabledAt } });
    const membership = (validTo: Date | null) =>
      prisma.membership.update({ where: { id: head.membershipId }, data: { validTo } });

    await user(now);
    expect(await leads()).toBeNull();
    await user(null);
    await membership(new Date("2026-11-20"));
    expect(await leads()).toBeNull();
    await membership(null);
    expect(await leads()).toEqual(head);
    await revokeCalendarAddress(head, now);
    await revokeCalendarAddress(head, now);
    expect(await leads()).toBeNull();
    expect(await findCalendarAddress(head)).toBeNull();
    expect(await findCalendarOwner("", now)).toBeNull();
  });

  test("goes on with the unit that carries the person's own on", async () => {
    const { communeId, village, head } = await communeWithVillage();
    const token = await makeCalendarAddress(head, now);
    const renamed = await createUnit({ communeId });
    await prisma.unit.update({
      where: { id: village.id },
      data: { validTo: new Date("2026-11-20"), successorId: renamed.id },
    });

    expect(await findCalendarOwner(token, now)).toEqual({ ...head, unitId: renamed.id });
  });

  test("is not for who has no unit", async () => {
    const office = await createActor();

    await expect(makeCalendarAddress(office, now)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
