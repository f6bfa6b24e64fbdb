import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { factsOf, periodOf } from "@/lib/campaigns/facts/queries";
import { plansVisibleTo } from "@/lib/campaigns/policy";
import type { PublicPaper } from "@/lib/campaigns/public/paper-queries";
import { shownFacts } from "@/lib/campaigns/public/public-facts";
import {
  type Hidden,
  publicDocument,
  publicWords,
} from "@/lib/campaigns/publication/public-document";
import { storedDocument } from "@/lib/campaigns/stored-document";
import { communeName } from "@/lib/communes/name";
import { prisma } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { twoDigits } from "@/lib/text/numbers";
import { bulletinText } from "./bulletin-text";
import { wordsToRead } from "./words-to-read";

/** Before anything is published: as a publication is unless somebody chooses otherwise. */
const hidesPhonesOnly: Hidden = { hiddenClauses: [], hidesAnnexes: false, hidesPhones: true };

/**
 * The bulletin of a plan the person may see: what the facts give, made of what the public may know, what somebody wrote
 * instead, and what of the two is read. Null when there is no such plan. `chosen` is what a publication that is only
 * being considered would hide; without it, the one there is counts.
 */
export async function findBulletin(
  actor: Actor,
  planId: string,
  now: Date,
  chosen?: Hidden & { requestedAt: Date },
) {
  const plan = await prisma.plan.findFirst({
    where: { AND: [{ id: planId, kind: { not: "REPORT" } }, plansVisibleTo(actor)] },
    select: {
      id: true,
      title: true,
      state: true,
      content: true,
      commune: { select: { kind: true, name: true, slug: true } },
      campaign: { select: { slug: true, startsOn: true, endsOn: true } },
      frozenDocument: { select: { content: true, number: true, symbol: true, issuedOn: true } },
      publications: {
        where: { withdrawnAt: null },
        select: { hiddenClauses: true, hidesAnnexes: true, hidesPhones: true, requestedAt: true },
        take: 1,
      },
      bulletin: {
        select: {
          text: true,
          version: true,
          editedAt: true,
          editedBy: { select: { user: { select: { name: true } } } },
        },
      },
    },
  });
  if (!plan) return null;
  const { frozenDocument: paper, bulletin, commune, campaign, id, title, state } = plan;
  const hidden = chosen ?? plan.publications[0] ?? { ...hidesPhonesOnly, requestedAt: now };
  const document = storedDocument(paper?.content ?? plan.content);
  const made = bulletinText(
    {
      communeName: communeName(commune),
      title: publicWords(title, hidden),
      number: paper && `${twoDigits(paper.number)}/${paper.symbol}`,
      issuedOn: paper && readDay(paper.issuedOn),
      ...periodOf(campaign),
      document: publicDocument(document, hidden),
      facts: shownFacts(await factsOf(prisma, actor, id), hidden, document),
    },
    calendarDate(now),
  );
  const publicHref = `/${commune.slug}/phong-trao/${campaign.slug}/ban-tin`;
  const kept = wordsToRead(bulletin, hidden);
  return {
    plan: { id, title, state },
    made,
    saved: bulletin,
    /** Whether the public is read what was saved, or will be; false when nothing is. */
    isSavedRead: kept !== null,
    read: kept ?? made,
    /** When what is hidden was chosen: the words saved next are written knowing it. */
    hiddenSince: plan.publications[0]?.requestedAt.toISOString() ?? "",
    publicHref,
  };
}

/** What the loudspeakers say of a public paper: what somebody wrote of what is public, otherwise what its facts give. */
export function publicBulletin(communeName: string, paper: PublicPaper, now: Date): string {
  const { plan, bulletin, document, facts } = paper;
  const kept = wordsToRead(bulletin, plan.publication);
  if (kept !== null) return kept;
  const { title, number, issuedOn, campaign } = plan;
  const { startsOn, endsOn } = campaign;
  return bulletinText(
    { communeName, title, number, issuedOn, startsOn, endsOn, document, facts },
    calendarDate(now),
  );
}
