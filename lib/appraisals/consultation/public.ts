import "server-only";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { withoutNames } from "@/lib/text/without-names";
import { standingOf } from "./days";
import { hiddenName } from "./words";

const mostItems = 500;

const days = { title: true, slug: true, opensOn: true, closesOn: true, concludedAt: true } as const;

const withDays = <Row extends { opensOn: Date; closesOn: Date }>(row: Row) => ({
  ...row,
  opensOn: readDay(row.opensOn),
  closesOn: readDay(row.closesOn),
});

/** Who is not to be named, taken off the list or not: a title may name them. */
const hidden = {
  where: { nomination: { recipient: { hiddenAt: { not: null } } } },
  select: { nomination: { select: { name: true } } },
  orderBy: { position: "asc" },
  take: mostItems,
} as const satisfies Prisma.ConsultationItemFindManyArgs;

const titleWithout = (title: string, items: readonly { nomination: { name: string } }[]) =>
  withoutNames(
    title,
    items.map(({ nomination }) => nomination.name),
    hiddenName,
  );

/** The lists a commune shows or has shown for opinions, the latest first; with no name. */
export async function listPublicConsultations(communeSlug: string) {
  const rows = await prisma.consultation.findMany({
    where: { commune: { slug: communeSlug } },
    select: {
      ...days,
      items: hidden,
      _count: { select: { items: { where: { removedAt: null } } } },
    },
    orderBy: [{ opensOn: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map(({ items, ...row }) => ({
    ...withDays(row),
    title: titleWithout(row.title, items),
  }));
}

export type PublicConsultation = Awaited<ReturnType<typeof listPublicConsultations>>[number];

/**
 * One list as everybody sees it: who is still on it, by name, unit and achievement; nobody once its last day is over, or
 * it is concluded. Null for an address that is none.
 */
export async function findPublicConsultation(communeSlug: string, slug: string, now: Date) {
  const row = await prisma.consultation.findFirst({
    where: { slug, commune: { slug: communeSlug } },
    select: {
      ...days,
      basis: true,
      items: {
        select: {
          nominationId: true,
          removedAt: true,
          award: true,
          name: true,
          place: true,
          citation: true,
          nomination: { select: { name: true, recipient: { select: { hiddenAt: true } } } },
        },
        orderBy: { position: "asc" },
        take: mostItems,
      },
      _count: { select: { opinions: true } },
    },
  });
  if (!row) return null;
  const { items, ...rest } = withDays(row);
  const unnamed = items.filter(({ nomination }) => nomination.recipient.hiddenAt);
  const standing = standingOf(rest, calendarDate(now));
  const isShown = standing === "open" || standing === "coming";
  const shown = isShown ? items.filter(({ removedAt }) => !removedAt) : [];
  return {
    ...rest,
    standing,
    title: titleWithout(row.title, unnamed),
    items: shown.map(({ nomination, removedAt: _, ...item }) =>
      // Where somebody asked not to be named, neither the unit nor the achievement may tell who it is.
      nomination.recipient.hiddenAt ? { ...item, name: hiddenName, place: "", citation: "" } : item,
    ),
  };
}

type PublicList = NonNullable<Awaited<ReturnType<typeof findPublicConsultation>>>;
export type PublicNominee = PublicList["items"][number];

/** What somebody who gave an opinion may know of it, by its id, which they alone were given; null for any other. */
export async function findReceipt(communeSlug: string, slug: string, opinionId: string) {
  const row = await prisma.opinion.findFirst({
    where: { id: opinionId, consultation: { slug, commune: { slug: communeSlug } } },
    select: {
      year: true,
      number: true,
      receivedAt: true,
      outcome: true,
      answer: true,
      handledAt: true,
      consultation: { select: { title: true, slug: true } },
    },
  });
  return row;
}
