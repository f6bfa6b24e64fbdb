import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import type { Denominator, VotingMethod } from "@/lib/db/generated/enums";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { createNomination } from "./awards";
import { createActor } from "./factories";

export type Seat = { actor: Actor; memberId: string };

/** A Council of so many, the first its chair; each a person of their own. */
export async function createCouncil(communeId: string, size: number): Promise<Seat[]> {
  const seats: Seat[] = [];
  for (let position = 1; position <= size; position++) {
    const actor = await createActor({ communeId, roles: ["COUNCIL"] });
    const { id: memberId } = await prisma.councilMember.create({
      data: {
        communeId,
        membershipId: actor.membershipId,
        post: position === 1 ? "CHAIR" : "MEMBER",
        position,
        basis: "Quyết định số 12/QĐ-UBND ngày 05/01/2026",
        validFrom: new Date("2026-01-01"),
      },
    });
    seats.push({ actor, memberId });
  }
  return seats;
}

type SessionOptions = {
  seats: readonly Seat[];
  items?: number;
  /** How many of the seats, the first ones, are there. */
  present?: number;
  method?: VotingMethod;
  rule?: { threshold: number; isStrict: boolean; denominator: Denominator };
};

/** A session under way, chaired by the first seat and kept by the second, with nominations before it. */
export async function createOpenSession(
  office: Actor,
  {
    seats,
    items = 1,
    present = seats.length,
    method = "SECRET",
    rule = { threshold: 80, isStrict: false, denominator: "ALL" },
  }: SessionOptions,
) {
  const { communeId, membershipId } = office;
  const now = new Date();
  const [chair, secretary] = seats;
  const session = await prisma.councilSession.create({
    data: {
      communeId,
      state: "OPEN",
      title: "Họp xét khen thưởng năm 2026",
      startsAt: now,
      place: "Phòng họp Ủy ban",
      chairId: chair?.memberId ?? "",
      secretaryId: secretary?.memberId ?? "",
      openedAt: now,
      createdById: membershipId,
      createdAt: vietnamDay(now),
    },
  });
  await prisma.attendance.createMany({
    data: seats.map(({ memberId }, index) => ({
      communeId,
      sessionId: session.id,
      memberId,
      isPresent: index < present,
    })),
  });
  const itemIds: string[] = [];
  for (let position = 1; position <= items; position++) {
    const nomination = await createNomination(office, { state: "BEFORE_COUNCIL", award: "cstdcs" });
    const { id } = await prisma.agendaItem.create({
      data: {
        communeId,
        sessionId: session.id,
        nominationId: nomination.id,
        position,
        method,
        basis: "Quy chế làm việc của Hội đồng",
        ...rule,
      },
    });
    itemIds.push(id);
  }
  return { session, itemIds };
}

export async function recuse(communeId: string, itemId: string, memberId: string): Promise<void> {
  await prisma.recusal.create({ data: { communeId, itemId, memberId, ground: "Cùng đơn vị" } });
}
