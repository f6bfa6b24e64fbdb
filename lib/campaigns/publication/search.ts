import "server-only";
import { briefSelect, type PublicPlan, publicPlanOf } from "@/lib/campaigns/public/brief";
import { prisma } from "@/lib/db/client";
import { calendarDate } from "@/lib/text/dates";
import { excerpt, marked, type Piece } from "./excerpt";
import { entriesLike, entriesWithAll, wordsKnown } from "./search-entries";
import { wordsToFind } from "./search-folding";
import { publicPlans } from "./visible";

const searchPageSize = 10;

type SearchResult = {
  plan: PublicPlan;
  title: Piece[];
  /** Where in the text the words stand; null when only the title has them. */
  excerpt: Piece[] | null;
};

export type SearchAnswer = {
  /** exact: with all the words; similar: mistyped, or with some of them; none: nothing like it. */
  kind: "exact" | "similar" | "none";
  total: number;
  page: number;
  pageCount: number;
  results: SearchResult[];
  /** Words the commune's papers have, where not all of them have. */
  known: string[];
};

/** What the public finds in a commune's papers. Takes words as typed; accents, case and đ/d make no difference. */
export async function searchPublic(
  communeSlug: string,
  typed: string,
  page: number,
  now = new Date(),
): Promise<SearchAnswer> {
  const words = wordsToFind(typed);
  const nothing: SearchAnswer = {
    kind: "none",
    ...{ total: 0, page: 1, pageCount: 0, results: [], known: [] },
  };
  const commune = await prisma.commune.findUnique({
    where: { slug: communeSlug },
    select: { id: true },
  });
  if (!commune || words.length === 0) return nothing;
  const exact = await entriesWithAll(commune.id, words);
  if (exact.length > 0) return answer("exact", exact, words, page, now);
  const known = await wordsKnown(commune.id, words);
  const similar = await entriesLike(commune.id, words, known);
  if (similar.length > 0) return answer("similar", similar, words, page, now);
  // The papers with the words that were typed rightly, when most were.
  const some = known.length * 2 >= words.length ? await entriesWithAll(commune.id, known) : [];
  if (some.length === 0 || known.length === 0) return { ...nothing, known };
  return { ...(await answer("similar", some, known, page, now)), known };
}

async function answer(
  kind: "exact" | "similar",
  ids: readonly string[],
  words: readonly string[],
  asked: number,
  now: Date,
): Promise<SearchAnswer> {
  const pageCount = Math.ceil(ids.length / searchPageSize);
  const page = Math.min(Math.max(1, asked), pageCount);
  const onPage = ids.slice((page - 1) * searchPageSize, page * searchPageSize);
  const rows = await prisma.searchEntry.findMany({
    where: { id: { in: onPage }, plan: publicPlans },
    select: { id: true, title: true, body: true, plan: { select: briefSelect } },
    take: searchPageSize,
  });
  const options = { allowsSlips: kind === "similar" };
  const results = onPage.flatMap((id) => {
    const row = rows.find((each) => each.id === id);
    const plan = row && publicPlanOf(row.plan, calendarDate(now))[0];
    if (!plan) return [];
    return [
      {
        plan,
        title: marked(row.title, words, options),
        excerpt: excerpt(row.body, words, options),
      },
    ];
  });
  return { kind, total: ids.length, page, pageCount, results, known: [] };
}
