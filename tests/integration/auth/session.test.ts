import { addDays, addHours, addMinutes, subDays } from "date-fns";
import { describe, expect, test } from "vitest";
import {
  chooseCapacity,
  endSessions,
  findSession,
  listCapacities,
  listSessions,
  openSession,
} from "@/lib/auth/session-store";
import { prisma } from "@/lib/db/client";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { createActor, createUser } from "../../support/factories";

const now = new Date("2026-11-21T02:00:00Z");
const visitor = { address: "203.0.113.7", agent: "Mozilla/5.0" };
const open = (userId: string, at = now) => openSession(prisma, userId, visitor, at);

describe("a session", () => {
  test("stands while it is used, and ends when left for eight hours", async () => {
    const { userId } = await createActor();
    const id = await open(userId);

    expect(await findSession(id, addHours(now, 7))).not.toBeNull();
    expect(await findSession(id, addHours(now, 14))).not.toBeNull();
    expect(await findSession(id, addHours(now, 23))).toBeNull();
  });

  test("ends after seven days however much it is used", async () => {
    const { userId } = await createActor();
    const id = await open(userId);
    const week = addDays(now, 7);
    for (let at = now; at < week; at = addHours(at, 7)) await findSession(id, at);

    expect(await findSession(id, addMinutes(week, -1))).not.toBeNull();
    expect(await findSession(id, addMinutes(week, 1))).toBeNull();
  });

  test("ends at once when it is revoked, and only it", async () => {
    const { userId } = await createActor();
    const [one, other] = [await open(userId), await open(userId)];

    expect(await endSessions(prisma, userId, { only: one }, now)).toBe(1);

    expect(await findSession(one, now)).toBeNull();
    expect(await findSession(other, now)).not.toBeNull();
  });

  test("cannot be ended by somebody else", async () => {
    const { userId } = await createActor();
    const stranger = await createUser();
    const id = await open(userId);

    expect(await endSessions(prisma, stranger.id, { only: id }, now)).toBe(0);

    expect(await findSession(id, now)).not.toBeNull();
  });

  test("ends everywhere at once, or everywhere else", async () => {
    const { userId } = await createActor();
    const here = await open(userId);
    await open(userId);
    await open(userId);

    expect(await endSessions(prisma, userId, { except: here }, now)).toBe(2);
    expect(await listSessions(userId, now)).toMatchObject([{ id: here }]);
    expect(await endSessions(prisma, userId, "all", now)).toBe(1);
    expect(await listSessions(userId, now)).toEqual([]);
  });

  test("stops when the account is disabled", async () => {
    const { userId } = await createActor();
    const id = await open(userId);

    await prisma.user.update({ where: { id: userId }, data: { disabledAt: now } });

    expect(await findSession(id, now)).toBeNull();
  });

  test("loses its capacity when the membership ends, and its roles as they are taken away", async () => {
    const actor = await createActor({ roles: ["OFFICE", "CLERK"] });
    const id = await open(actor.userId);
    const where = { id: actor.membershipId };

    await prisma.membership.update({ where, data: { roles: ["CLERK"] } });
    expect((await findSession(id, now))?.actor?.roles).toEqual(["CLERK"]);

    await prisma.membership.update({ where, data: { validTo: vietnamDay(subDays(now, 1)) } });
    expect(await findSession(id, now)).toMatchObject({ userId: actor.userId, actor: null });
  });

  test("holds a membership to the end of its last day in Viet Nam", async () => {
    const actor = await createActor();
    const lastDay = new Date("2026-11-21");
    await prisma.membership.update({
      where: { id: actor.membershipId },
      data: { validTo: lastDay },
    });
    const evening = new Date("2026-11-21T16:59:00Z");
    const id = await open(actor.userId, evening);

    expect((await findSession(id, evening))?.actor).not.toBeNull();
    expect((await findSession(id, addMinutes(evening, 2)))?.actor).toBeNull();
  });

  test("is written to at most once a minute", async () => {
    const { userId } = await createActor();
    const id = await open(userId);

    await findSession(id, addMinutes(now, 1));
    expect(await prisma.session.findUnique({ where: { id } })).toMatchObject({ lastSeenAt: now });

    await findSession(id, addMinutes(now, 2));
    expect(await prisma.session.findUnique({ where: { id } })).toMatchObject({
      lastSeenAt: addMinutes(now, 2),
    });
  });
});

describe("choosing where to work", () => {
  test("takes a capacity of one's own and no other", async () => {
    const first = await createActor();
    const second = await createActor({ userId: first.userId, roles: ["UNIT"] });
    const stranger = await createActor();
    const id = await open(first.userId);
    const person = await findSession(id, now);
    if (!person) throw new Error("no session");

    expect(await listCapacities(first.userId, now)).toHaveLength(2);
    await chooseCapacity(person, second.membershipId, now);
    expect((await findSession(id, now))?.actor).toEqual(second);

    await expect(chooseCapacity(person, stranger.membershipId, now)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect((await findSession(id, now))?.actor).toEqual(second);
  });

  test("the database refuses a session in somebody else's capacity", async () => {
    const { userId } = await createActor();
    const stranger = await createActor();
    const id = await open(userId);

    await expect(
      prisma.session.update({ where: { id }, data: { membershipId: stranger.membershipId } }),
    ).rejects.toMatchObject({ code: "P2003" });
  });
});
