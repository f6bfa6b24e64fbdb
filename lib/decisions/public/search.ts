import "server-only";
import { listPublicUnits } from "@/lib/campaigns/public/queries";
import { wordsToFind } from "@/lib/campaigns/publication/search-folding";
import { lineageOf } from "@/lib/communes/heirs";
import { unitLives } from "@/lib/communes/own-unit";
import { prisma } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { vietnamDay } from "@/lib/text/vietnam-day";
import { type DecidedHonour, honourSelect, listPublicDecisions, withDecisions } from "./honour";
import { namedAwards, publicAwards } from "./visible";

const honoursPerPage = 30;

/** More than a commune awards in twenty years. */
const mostItems = 50_000;
const mostSimilar = 50;

/** What the roll is narrowed to; "" for what is not asked. */
export type HonourFilter = {
  words: string;
  /** "2026" */
  year: string;
  /** The public address of a unit, and of a campaign. */
  unit: string;
  campaign: string;
};

export type HonourChoices = {
  years: string[];
  units: { address: string; name: string }[];
  campaigns: { slug: string; title: string }[];
};

export type HonourAnswer = {
  /** similar: no name has the words, these look like them. */
  kind: "all" | "exact" | "similar";
  total: number;
  page: number;
  pageCount: number;
  honours: DecidedHonour[];
  choices: HonourChoices;
};

/**
 * The honour roll narrowed by name, year, unit and campaign, a page of it. Accents and case make no difference, and
 * where no name has the words, names that look like them are given. Who asked not to be named is found by neither name
 * nor unit.
 */
export async function searchHonours(
  communeSlug: string,
  filter: HonourFilter,
  page: number,
  now: Date,
): Promise<HonourAnswer> {
  const decisions = await listPublicDecisions(communeSlug);
  const units = await listPublicUnits(communeSlug, now);
  const commune = await prisma.commune.findUnique({
    where: { slug: communeSlug },
    select: { id: true },
  });
  const communeId = commune?.id ?? "";
  const unit = units.find(({ address }) => address === filter.unit);
  const lives = unit ? await unitLives(prisma, communeId) : null;
  const words = wordsToFind(filter.words);
  const asked: Prisma.DecisionItemWhereInput = {
    ...(filter.words || filter.unit ? namedAwards : publicAwards),
    commune: { slug: communeSlug },
    ...(filter.year && {
      decisionId: {
        in: decisions
          .filter(({ issuedOn }) => issuedOn.startsWith(filter.year))
          .map(({ id }) => id),
      },
    }),
    ...(filter.campaign && { campaign: { slug: filter.campaign } }),
    ...(filter.unit && {
      unitId: { in: unit && lives ? lineageOf(lives, unit.id, vietnamDay(now)) : [] },
    }),
  };
  const exact = words.length === 0 && filter.words !== "" ? [] : await find({ asked, words });
  const similar = exact.length === 0 && words.length > 0;
  const rows = similar ? await findAlike(communeId, asked, words) : exact;
  const honours = withDecisions(rows, decisions);
  const pageCount = Math.ceil(honours.length / honoursPerPage);
  const shown = Math.min(Math.max(1, page), Math.max(1, pageCount));
  return {
    kind: similar ? "similar" : words.length > 0 ? "exact" : "all",
    total: honours.length,
    page: shown,
    pageCount,
    honours: honours.slice((shown - 1) * honoursPerPage, shown * honoursPerPage),
    choices: await choicesOf(communeSlug, {
      years: [...new Set(decisions.map(({ issuedOn }) => issuedOn.slice(0, 4)))],
      units,
    }),
  };
}

function find({
  asked,
  words,
}: {
  asked: Prisma.DecisionItemWhereInput;
  words: readonly string[];
}) {
  return prisma.decisionItem.findMany({
    where: {
      AND: [asked, ...words.map((word) => ({ recipient: { foldedName: { contains: word } } }))],
    },
    select: honourSelect,
    orderBy: { id: "desc" },
    take: mostItems,
  });
}

/** One slip takes more from a short word. */
const similarEnough = (typed: string) => (typed.length <= 6 ? 0.35 : 0.5);

async function findAlike(
  communeId: string,
  asked: Prisma.DecisionItemWhereInput,
  words: readonly string[],
) {
  if (communeId === "") return [];
  const typed = words.join(" ");
  const alike = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM recipient
    WHERE commune_id = ${communeId}::uuid AND hidden_at IS NULL
      AND word_similarity(${typed}, folded_name) >= ${similarEnough(typed)}
    ORDER BY word_similarity(${typed}, folded_name) DESC, id LIMIT ${mostSimilar}`;
  return prisma.decisionItem.findMany({
    where: { AND: [asked, { recipientId: { in: alike.map(({ id }) => id) } }] },
    select: honourSelect,
    orderBy: { id: "desc" },
    take: mostItems,
  });
}

type Known = { years: string[]; units: readonly { id: string; name: string; address: string }[] };

/** Years, units and campaigns that have a public award by name. */
async function choicesOf(communeSlug: string, { years, units }: Known): Promise<HonourChoices> {
  const where = { ...namedAwards, commune: { slug: communeSlug } };
  const ofUnits = await prisma.decisionItem.groupBy({ by: ["unitId"], where });
  const withAward = new Set(ofUnits.map(({ unitId }) => unitId));
  const campaigns = await prisma.campaign.findMany({
    where: { commune: { slug: communeSlug }, decisionItems: { some: publicAwards } },
    select: { slug: true, title: true },
    orderBy: { id: "desc" },
    take: 500,
  });
  return {
    years: years.toSorted().reverse(),
    units: units
      .filter(({ id }) => withAward.has(id))
      .map(({ address, name }) => ({ address, name }))
      .sort((one, other) => one.name.localeCompare(other.name, "vi")),
    campaigns,
  };
}
