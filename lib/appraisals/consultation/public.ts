import "server-only";
import { prisma } from "@/lib/db/client";
import { readDay } from "@/lib/text/day-column";
import { hiddenName } from "./words";

const days = { title: true, slug: true, opensOn: true, closesOn: true, concludedAt: true } as const;

const withDays = <Row extends { opensOn: Date; closesOn: Date }>(row: Row) => ({
  ...row,
  opensOn: readDay(row.opensOn),
  closesOn: readDay(row.closesOn),
});

/** The lists a commune shows or has shown for opinions, the latest first; with no name. */
export async function listPublicConsultations(communeSlug: string) {
  const rows = await prisma.consultation.findMany({
    where: { commune: { slug: communeSlug } },
    select: { ...days, _count: { select: { items: { where: { removedAt: null } } } } },
    orderBy: [{ opensOn: "desc" }, { id: "desc" }],
    take: 100,
  });
  return rows.map(withDays);
}

export type PublicConsultation = Awaited<ReturnType<typeof listPublicConsultations>>[number];

/**
 * One list as everybody sees it: who is still on it, by name, unit and achievement; nobody once it is concluded. Null
 * for an address that is none.
 */
export async function findPublicConsultation(communeSlug: string, slug: string) {
  const row = await prisma.consultation.findFirst({
    where: { slug, commune: { slug: communeSlug } },
    select: {
      ...days,
      basis: true,
      items: {
        where: { removedAt: null, consultation: { concludedAt: null } },
        select: {
          nominationId: true,
          award: true,
          name: true,
          place: true,
          citation: true,
          nomination: { select: { recipient: { select: { hiddenAt: true } } } },
        },
        orderBy: { position: "asc" },
        take: 500,
      },
      _count: { select: { opinions: true } },
    },
  });
  if (!row) return null;
  const { items, ...rest } = withDays(row);
  return {
    ...rest,
    items: items.map(({ nomination, ...item }) =>
      // Where somebody asked not to be named, neither the unit nor the achievement may tell who it is.
      nomination.recipient.hiddenAt ? { ...item, name: hiddenName, place: "", citation: "" } : item,
    ),
  };
}

export type PublicList = NonNullable<Awaited<ReturnType<typeof findPublicConsultation>>>;
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
