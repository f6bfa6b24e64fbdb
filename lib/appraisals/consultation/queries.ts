import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { prisma } from "@/lib/db/client";
import { canAppraise } from "@/lib/nominations/policy";
import { stageFields } from "@/lib/nominations/stage";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { standingOf } from "./days";

export const consultationsPerPage = 30;

const person = { select: { user: { select: { name: true } } } } as const;

const listed = {
  id: true,
  title: true,
  slug: true,
  opensOn: true,
  closesOn: true,
  concludedAt: true,
  version: true,
  _count: {
    select: { items: { where: { removedAt: null } }, opinions: { where: { handledAt: null } } },
  },
} as const;

/** Every list that was shown for opinions, the latest first, with how many opinions wait. */
export async function listConsultations(actor: Actor, page: number, now: Date) {
  if (!canAppraise(actor).allowed) return { rows: [], total: 0 };
  const { communeId } = actor;
  const total = await prisma.consultation.count({ where: { communeId } });
  const rows = await prisma.consultation.findMany({
    where: { communeId },
    select: listed,
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    skip: (page - 1) * consultationsPerPage,
    take: consultationsPerPage,
  });
  return { rows: rows.map((row) => withStanding(row, now)), total };
}

type Days = { opensOn: Date; closesOn: Date; concludedAt: Date | null };

function withStanding<Row extends Days>(row: Row, now: Date) {
  const days = {
    opensOn: readDay(row.opensOn),
    closesOn: readDay(row.closesOn),
    concludedAt: row.concludedAt,
  };
  return { ...row, ...days, standing: standingOf(days, calendarDate(now)) };
}

/** One list with everybody on it and every opinion, those that wait first; null for who may not see it. */
export async function findConsultation(actor: Actor, id: string, now: Date) {
  if (!canAppraise(actor).allowed) return null;
  const { communeId } = actor;
  const row = await prisma.consultation.findFirst({
    where: { communeId, id },
    select: {
      ...listed,
      basis: true,
      openedAt: true,
      openedBy: person,
      concludedBy: person,
      concludedNote: true,
      commune: { select: { slug: true } },
      items: {
        select: {
          nominationId: true,
          position: true,
          award: true,
          name: true,
          place: true,
          citation: true,
          removedAt: true,
          nomination: { select: { ...stageFields, movedNote: true } },
        },
        orderBy: { position: "asc" },
        take: 500,
      },
      opinions: {
        select: {
          id: true,
          year: true,
          number: true,
          nominationId: true,
          name: true,
          contact: true,
          text: true,
          receivedAt: true,
          enteredBy: person,
          outcome: true,
          answer: true,
          handledBy: person,
          handledAt: true,
          version: true,
        },
        orderBy: [{ handledAt: { sort: "desc", nulls: "first" } }, { receivedAt: "asc" }],
        take: 1000,
      },
    },
  });
  return row && withStanding(row, now);
}

export type ConsultationDetail = NonNullable<Awaited<ReturnType<typeof findConsultation>>>;
export type OpinionDetail = ConsultationDetail["opinions"][number];
