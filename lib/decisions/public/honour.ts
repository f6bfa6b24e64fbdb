import "server-only";
import { hiddenName } from "@/lib/appraisals/consultation/words";
import { writtenNumber } from "@/lib/campaigns/issue/numbering";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { Audience } from "@/lib/db/generated/enums";
import { paperOf } from "@/lib/decisions/queries";
import { awardName } from "@/lib/nominations/awards/catalogue";
import type { CalendarDate } from "@/lib/text/dates";
import { readDay } from "@/lib/text/day-column";
import { slugOf } from "@/lib/text/fold";
import { withoutPhones } from "@/lib/text/phones";
import { withoutNames } from "@/lib/text/without-names";
import { holdingItems, publicAwards, publicDecisions } from "./visible";

/** More than a commune decides in twenty years. */
const mostDecisions = 2000;
const mostItems = 5000;

/** An award as everybody may know it: name, unit, achievement, decision; nothing else of a person. */
export type Honour = {
  id: string;
  award: string;
  audience: Audience;
  /** "(đã ẩn theo yêu cầu)" where somebody asked not to be named; unit and achievement are "" then. */
  name: string;
  unit: string;
  citation: string;
  /** Null where there is no page of theirs. */
  recipientId: string | null;
  campaign: { title: string; slug: string } | null;
};

export type PublicDecision = {
  id: string;
  /** Below "/vinh-danh/". */
  address: string;
  /** "15/QĐ-UBND" */
  number: string;
  issuedOn: CalendarDate;
  /** Without the names of those who asked not to be named. */
  subject: string;
  honourCount: number;
  publishedAt: Date;
};

export const honourSelect = {
  id: true,
  decisionId: true,
  position: true,
  award: true,
  audience: true,
  honorific: true,
  name: true,
  citation: true,
  unit: { select: { name: true } },
  campaign: { select: { title: true, slug: true } },
  recipient: { select: { id: true, hiddenAt: true } },
} as const satisfies Prisma.DecisionItemSelect;

type HonourRow = Prisma.DecisionItemGetPayload<{ select: typeof honourSelect }>;

/** A row as everybody may know it. Where somebody is not to be named, unit and achievement would tell who it is. */
function honourOf({ recipient, honorific, name, unit, citation, ...row }: HonourRow): Honour {
  const of = { id: row.id, award: awardName(row.award), audience: row.audience };
  if (recipient.hiddenAt) {
    return { ...of, name: hiddenName, unit: "", citation: "", recipientId: null, campaign: null };
  }
  return {
    ...of,
    name: [honorific, name].filter(Boolean).join(" "),
    unit: unit?.name ?? "",
    citation: withoutPhones(citation),
    recipientId: recipient.id,
    campaign: row.campaign,
  };
}

/** Every public decision of a commune that has a number, the latest first, each with its own address. */
export async function listPublicDecisions(communeSlug: string): Promise<PublicDecision[]> {
  const rows = await prisma.decision.findMany({
    where: { ...publicDecisions, commune: { slug: communeSlug } },
    select: {
      id: true,
      subject: true,
      publishedAt: true,
      isFromPaper: true,
      paperNumber: true,
      paperOn: true,
      frozenDocument: { select: { number: true, symbol: true, issuedOn: true } },
      items: {
        where: { recipient: { hiddenAt: { not: null } } },
        select: { name: true },
        orderBy: { position: "asc" },
        take: mostItems,
      },
      _count: { select: { items: { where: holdingItems } } },
    },
    orderBy: { id: "asc" },
    take: mostDecisions,
  });
  const taken = new Set<string>();
  return rows
    .flatMap(({ id, subject, publishedAt, items, _count, ...row }) => {
      const paper = paperOf(row);
      if (!paper || !publishedAt) return [];
      // Two papers of one number and day have been entered: the later one is told apart by its id.
      const wanted = addressOf(paper);
      const address = taken.has(wanted) ? `${wanted}-${id.slice(-6)}` : wanted;
      taken.add(address);
      const unnamed = items.map(({ name }) => name);
      return [
        {
          id,
          address,
          ...paper,
          subject: withoutNames(withoutPhones(subject), unnamed, hiddenName),
          honourCount: _count.items,
          publishedAt,
        },
      ];
    })
    .sort(
      (one, other) => other.issuedOn.localeCompare(one.issuedOn) || (one.id < other.id ? 1 : -1),
    );
}

/** "15/QĐ-UBND" of 20/11/2026: "so-15-qd-ubnd-2026-11-20". */
const addressOf = ({ number, issuedOn }: { number: string; issuedOn: string }) =>
  `so-${slugOf(number)}-${issuedOn}`;

/** The decision of this address with everybody in it, in the order of the golden book; null for any other. */
export async function findPublicDecision(communeSlug: string, address: string) {
  const decision = (await listPublicDecisions(communeSlug)).find((one) => one.address === address);
  if (!decision) return null;
  const items = await prisma.decisionItem.findMany({
    where: { ...publicAwards, decisionId: decision.id },
    select: honourSelect,
    orderBy: { position: "asc" },
    take: mostItems,
  });
  const correcting = await prisma.decision.findMany({
    where: { correctsId: decision.id, state: "ISSUED" },
    select: { frozenDocument: { select: { number: true, symbol: true, issuedOn: true } } },
    orderBy: { id: "asc" },
    take: 50,
  });
  return {
    ...decision,
    honours: items.map(honourOf),
    /** The decisions that have put right how somebody is written in it. */
    corrections: correcting.flatMap(({ frozenDocument: paper }) =>
      paper
        ? [{ number: writtenNumber(paper.number, paper.symbol), issuedOn: readDay(paper.issuedOn) }]
        : [],
    ),
  };
}

/** Somebody with every award of theirs that is public; null where there is none, or they asked not to be named. */
export async function findPublicRecipient(communeSlug: string, recipientId: string) {
  const items = await prisma.decisionItem.findMany({
    where: {
      ...publicAwards,
      recipient: { id: recipientId, hiddenAt: null },
      commune: { slug: communeSlug },
    },
    select: honourSelect,
    orderBy: { id: "desc" },
    take: 500,
  });
  if (items.length === 0) return null;
  const decisions = await listPublicDecisions(communeSlug);
  const honours = withDecisions(items, decisions);
  const [latest] = honours;
  return latest
    ? { name: latest.name, audience: latest.audience, unit: latest.unit, honours }
    : null;
}

export type DecidedHonour = Honour & { decision: PublicDecision };

/** Rows with their decisions, the latest decision first, then as the golden book has them. */
export function withDecisions(
  rows: readonly HonourRow[],
  decisions: readonly PublicDecision[],
): DecidedHonour[] {
  const order = new Map(decisions.map((decision, index) => [decision.id, { decision, index }]));
  return rows
    .flatMap((row) => {
      const at = order.get(row.decisionId);
      return at ? [{ row, ...at }] : [];
    })
    .sort((one, other) => one.index - other.index || one.row.position - other.row.position)
    .map(({ row, decision }) => ({ ...honourOf(row), decision }));
}

/** How many public awards came of a campaign. */
export function countHonours(communeSlug: string, campaignSlug: string): Promise<number> {
  return prisma.decisionItem.count({
    where: { ...publicAwards, commune: { slug: communeSlug }, campaign: { slug: campaignSlug } },
  });
}

/** Every public award, for the open data. */
export async function listAllHonours(communeSlug: string): Promise<DecidedHonour[]> {
  const rows = await prisma.decisionItem.findMany({
    where: { ...publicAwards, commune: { slug: communeSlug } },
    select: honourSelect,
    orderBy: { id: "asc" },
    take: 50_000,
  });
  return withDecisions(rows, await listPublicDecisions(communeSlug));
}
