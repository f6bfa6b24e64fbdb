import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { findDossier } from "@/lib/nominations/dossiers/find-dossier";
import { listOwnDossiers } from "@/lib/nominations/dossiers/list";
import { submitNomination } from "@/lib/nominations/dossiers/submit";
import { withdrawNomination } from "@/lib/nominations/dossiers/take-back";
import { findNomination, listNominations } from "@/lib/nominations/queries";
import { findRecipient } from "@/lib/nominations/recipients/queries";
import { countUnread, findNotification, listNotifications } from "@/lib/notifications/queries";
import { createNomination } from "../../support/awards";
import { countQueries } from "../../support/count-queries";
import { createActor, createUnit } from "../../support/factories";
import { begin, communeOfTwo, handedIn, now, writtenDossier } from "../../support/nominations";

let commune: Awaited<ReturnType<typeof communeOfTwo>>;

beforeEach(async () => {
  commune = await communeOfTwo();
});

/** What each of them finds of one nomination: on its page, in the list, and in the counts. */
async function sees(actor: Actor, nominationId: string): Promise<boolean> {
  const page = (await findNomination(actor, nominationId, now)) !== null;
  const { rows, counts, total } = await listNominations(actor, { page: 1 }, now);
  const listed = rows.some(({ id }) => id === nominationId);
  const counted = [...counts.values()].reduce((sum, count) => sum + count, 0);
  expect([listed, counted, total]).toEqual([page, rows.length, rows.length]);
  return page;
}

async function whoSees(nominationId: string) {
  const { communeId, head, otherHead, office, chair } = commune;
  const elsewhere = await communeOfTwo();
  const of = (role: "COUNCIL" | "CLERK" | "ADMIN") => createActor({ communeId, roles: [role] });
  const people: Record<string, Actor> = {
    head,
    otherHead,
    office,
    chair,
    council: await of("COUNCIL"),
    clerk: await of("CLERK"),
    admin: await of("ADMIN"),
    otherOffice: elsewhere.office,
    otherChair: elsewhere.chair,
    strangerHead: elsewhere.head,
  };
  const found = [];
  for (const [name, actor] of Object.entries(people)) {
    if (await sees(actor, nominationId)) found.push(name);
  }
  return found;
}

test("a draft is its unit's alone; handed in the office and the Chairman see it too", async () => {
  const draft = await writtenDossier(commune.head);
  expect(await whoSees(draft.nominationId)).toEqual(["head"]);

  const sent = await handedIn(commune.head, "Quàng Thị Mỹ");
  expect(await whoSees(sent.nominationId)).toEqual(["head", "office", "chair"]);
});

test("what the office enters from paper is the office's and the unit's", async () => {
  const { office, village } = commune;
  const dossierId = await begin(office, {
    forUnitId: village.id,
    paperNote: "Tờ trình viết tay ngày 10/11/2026",
  });
  const { id } = await createNomination(office, { dossierId, state: "DRAFT" });
  expect(await whoSees(id)).toEqual(["head", "office"]);
});

test("a unit sees what a unit it carries on had handed in", async () => {
  const { communeId, head, village } = commune;
  const ended = await createUnit({ communeId });
  const { id } = await createNomination(commune.office, { unitId: ended.id });
  expect(await sees(head, id)).toBe(false);
  await prisma.unit.update({
    where: { id: ended.id },
    data: { validTo: new Date("2026-06-30"), successorId: village.id },
  });

  expect(await sees(head, id)).toBe(true);
});

describe("before the Council", () => {
  async function onAgenda({ startsAt = "2026-11-25T01:00:00Z" } = {}) {
    const { communeId, office } = commune;
    const { membershipId: createdById } = office;
    const member = async (actor: Actor) =>
      prisma.councilMember.create({
        data: {
          communeId,
          membershipId: actor.membershipId,
          post: "MEMBER",
          position: 1,
          basis: "Quyết định số 12/QĐ-UBND",
          validFrom: new Date("2026-01-01"),
          validTo: new Date("2026-12-31"),
        },
      });
    const actors = [];
    const members = [];
    for (let seat = 0; seat < 2; seat += 1) {
      const actor = await createActor({ communeId, roles: ["COUNCIL"] });
      actors.push(actor);
      members.push(await member(actor));
    }
    const [one, two] = members;
    if (!one || !two) throw new Error("no members");
    const nomination = await createNomination(commune.head, { state: "BEFORE_COUNCIL" });
    const session = await prisma.councilSession.create({
      data: {
        communeId,
        title: "Họp xét khen thưởng",
        startsAt: new Date(startsAt),
        place: "Hội trường",
        chairId: one.id,
        secretaryId: two.id,
        createdById,
        createdAt: now,
      },
    });
    const item = await prisma.agendaItem.create({
      data: {
        communeId,
        sessionId: session.id,
        nominationId: nomination.id,
        position: 1,
        method: "SECRET",
        threshold: 50,
        isStrict: true,
        denominator: "ALL",
        basis: "Quy chế của Hội đồng",
      },
    });
    const recuse = (memberId: string) =>
      prisma.recusal.create({
        data: { communeId, itemId: item.id, memberId, ground: "Người nhà: con gái" },
      });
    return { actors, members, nomination, session, item, recuse };
  }

  test("a member sees what is on the agenda of a session in their term", async () => {
    const { actors, nomination } = await onAgenda();
    const [actor] = actors;
    expect(actor && (await sees(actor, nomination.id))).toBe(true);
    expect(actor && (await findDossier(actor, nomination.dossierId, now))).not.toBeNull();
  });

  test("not after the term, not of a session called off", async () => {
    const later = await onAgenda({ startsAt: "2027-01-01T01:00:00Z" });
    const [first] = later.actors;
    expect(first && (await sees(first, later.nomination.id))).toBe(false);

    const { actors, nomination, session } = await onAgenda();
    await prisma.councilSession.update({
      where: { id: session.id },
      data: { state: "CANCELLED" },
    });
    const [member] = actors;
    expect(member && (await sees(member, nomination.id))).toBe(false);
  });

  test("who is recused does not see it anywhere, under any place of theirs, until the Council is done", async () => {
    const { communeId, head, office, chair } = commune;
    const { actors, members, nomination, recuse } = await onAgenda();
    const [recused] = actors;
    const [member] = members;
    if (!recused || !member) throw new Error("no member");
    await recuse(member.id);
    // The same person is also the unit's, and in the office.
    const { userId } = recused;
    const { village } = commune;
    const asUnit = await createActor({ communeId, roles: ["UNIT"], unitId: village.id, userId });
    const asOffice = await createActor({ communeId, roles: ["OFFICE"], userId });

    for (const actor of [recused, asUnit, asOffice]) {
      expect(await sees(actor, nomination.id)).toBe(false);
    }
    expect((await findDossier(asUnit, nomination.dossierId, now))?.nominations).toEqual([]);
    expect(await findDossier(recused, nomination.dossierId, now)).toBeNull();
    const [own] = await listOwnDossiers(asUnit, now);
    expect(own?.nominations).toEqual([]);
    const history = await findRecipient(asOffice, nomination.recipientId, now);
    expect(history?.nominations).toEqual([]);
    for (const actor of [head, office, chair]) {
      expect(await sees(actor, nomination.id)).toBe(true);
    }

    await prisma.nomination.update({
      where: { id: nomination.id },
      data: { state: "RECOMMENDED" },
    });
    for (const actor of [recused, asUnit, asOffice]) {
      expect(await sees(actor, nomination.id)).toBe(true);
    }
  });

  test("what the recused were told before is neither shown, counted nor sent until the Council is done", async () => {
    const { communeId, head } = commune;
    const { actors, members, nomination, recuse } = await onAgenda();
    const [recused] = actors;
    const [member] = members;
    if (!recused || !member) throw new Error("no member");
    const asOffice = await createActor({ communeId, roles: ["OFFICE"], userId: recused.userId });
    await prisma.nomination.update({
      where: { id: nomination.id },
      data: { state: "RETURNED", movedNote: "Thêm số liệu." },
    });
    const { version } = nomination;
    await submitNomination(head, { nominationId: nomination.id, version }, now);
    const told = async () => [
      (await listNotifications(asOffice)).length,
      await countUnread(asOffice),
    ];
    expect(await told()).toEqual([1, 1]);
    const [{ id } = { id: "" }] = await listNotifications(asOffice);

    await recuse(member.id);
    await prisma.nomination.update({
      where: { id: nomination.id },
      data: { state: "BEFORE_COUNCIL" },
    });
    expect(await told()).toEqual([0, 0]);
    expect(await findNotification(asOffice, id)).toBeNull();

    await prisma.nomination.update({
      where: { id: nomination.id },
      data: { state: "RECOMMENDED" },
    });
    expect(await told()).toEqual([1, 1]);
  });

  test("who is recused is not told when it is withdrawn", async () => {
    const { communeId, head } = commune;
    const { actors, members, nomination, recuse } = await onAgenda();
    const [recused] = actors;
    const [member] = members;
    if (!recused || !member) throw new Error("no member");
    await recuse(member.id);
    const asOffice = await createActor({ communeId, roles: ["OFFICE"], userId: recused.userId });
    await withdrawNomination(
      head,
      { nominationId: nomination.id, version: nomination.version, reason: "Đã chuyển công tác." },
      now,
    );

    const told = await prisma.notification.findMany({
      where: { communeId, subjectId: nomination.id },
      select: { membershipId: true },
    });
    expect(told.map(({ membershipId }) => membershipId)).toEqual([commune.office.membershipId]);
    expect(told).not.toContainEqual({ membershipId: asOffice.membershipId });
  });
});

test("found by name without accents, by receipt, campaign, award and unit; counted by state", async () => {
  const { office, head, otherHead, village } = commune;
  const found = await handedIn(head, "Quàng Thị Mỹ");
  await handedIn(otherHead, "Lò Văn Thử");
  await createNomination(otherHead, { state: "AWARDED", award: "ldtt" });
  const ids = async (filter: Omit<Parameters<typeof listNominations>[1], "page">) =>
    (await listNominations(office, { ...filter, page: 1 }, now)).rows.map(({ id }) => id);

  expect(await ids({ q: "quang thi my" })).toEqual([found.nominationId]);
  const { number } = await prisma.dossier.findUniqueOrThrow({ where: { id: found.dossierId } });
  expect(await ids({ q: `ĐN ${number}/2026` })).toEqual([found.nominationId]);
  expect(await ids({ unitId: village.id })).toEqual([found.nominationId]);
  expect(await ids({ award: "ldtt" })).toHaveLength(1);
  const { counts, total } = await listNominations(office, { state: "SUBMITTED", page: 1 }, now);
  expect([counts.get("SUBMITTED"), counts.get("AWARDED"), total]).toEqual([2, 1, 2]);
});

test("a longer list takes no more queries", async () => {
  const { office, head } = commune;
  const list = () => listNominations(office, { page: 1 }, now);
  await handedIn(head, "Quàng Thị Mỹ");
  const few = await countQueries(list);
  for (const name of ["Lò Văn Một", "Lò Văn Hai", "Lò Văn Ba"]) await handedIn(head, name);

  expect(await countQueries(list)).toEqual(few);
});
