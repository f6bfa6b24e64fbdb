import "server-only";
import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Of what matches, the latest so many of titles and so many of texts are put in order. */
export const mostCandidates = 200;

/**
 * So many of the latest entries are read first, one after another: more than a commune issues in many years. They tell
 * how common the words are beyond them, and so which way is short: reading on for common words, the index for rare ones.
 */
const sampleSize = 400;
const commonInSample = 16;
const mostRead = 10_000;

type Hit = { id: string };
type Found = Hit & { inTitle: boolean; isTogether: boolean; publishedAt: Date };

const simple = Prisma.sql`'simple'::regconfig`;
const titleWords = Prisma.sql`to_tsvector(${simple}, folded_title)`;
const allOf = (words: readonly string[]) =>
  Prisma.sql`plainto_tsquery(${simple}, ${words.join(" ")})`;
/** All of them in the title, whose words are kept with weight A. */
const allInTitle = (words: readonly string[]) =>
  Prisma.sql`to_tsquery(${simple}, ${words.map((word) => `${word}:A`).join(" & ")})`;

/**
 * The entries of a commune that have all the words, in order: in the title before in the text, the words one after
 * another before apart, the latest first. Takes folded words.
 */
export async function entriesWithAll(
  communeId: string,
  words: readonly string[],
): Promise<string[]> {
  const texts = await findTexts(communeId, words);
  // Fewer than are kept: all of them, and those with the words in the title are among them.
  const titles = texts.length < mostCandidates ? [] : await findTitles(communeId, words);
  return inOrder([...texts, ...titles]);
}

const findTexts = (communeId: string, words: readonly string[]) =>
  findLatest(communeId, words, allOf(words), Prisma.sql`words @@ ${allOf(words)}`);

const findTitles = (communeId: string, words: readonly string[]) =>
  findLatest(communeId, words, allInTitle(words), Prisma.sql`${titleWords} @@ ${allOf(words)}`);

/** The latest that match, so many as are kept. The condition says the same as the query, as an index knows it. */
async function findLatest(
  communeId: string,
  words: readonly string[],
  query: Prisma.Sql,
  condition: Prisma.Sql,
): Promise<Found[]> {
  const sample = await readLatest(communeId, words, query, sampleSize);
  if (sample.length >= mostCandidates) return sample;
  const isCommon = sample.length >= commonInSample;
  const latest = isCommon ? await readLatest(communeId, words, query, mostRead) : sample;
  if (latest.length >= mostCandidates) return latest;
  const older = await lookUp(communeId, words, condition, isCommon ? mostRead : sampleSize);
  return [...latest, ...older].sort(latestFirst).slice(0, mostCandidates);
}

/** What is told of an entry; its words are unpacked for each question, so it is asked of those that were found only. */
const foundOf = (words: readonly string[]) => Prisma.sql`
  id, published_at AS "publishedAt", words @@ ${allInTitle(words)} AS "inTitle",
  words @@ phraseto_tsquery(${simple}, ${words.join(" ")}) AS "isTogether"`;

/** Reads the latest entries until enough match. */
function readLatest(
  communeId: string,
  words: readonly string[],
  query: Prisma.Sql,
  most: number,
): Promise<Found[]> {
  return prisma.$queryRaw<Found[]>`
    SELECT ${foundOf(words)}
    FROM (
      SELECT id, published_at, words FROM search_entry
      WHERE commune_id = ${communeId}::uuid ORDER BY published_at DESC LIMIT ${most}
    ) AS entry
    WHERE words @@ ${query} ORDER BY published_at DESC LIMIT ${mostCandidates}`;
}

/** What the index knows of the entries behind those that were read. */
async function lookUp(
  communeId: string,
  words: readonly string[],
  condition: Prisma.Sql,
  read: number,
): Promise<Found[]> {
  const [edge] = await prisma.$queryRaw<{ publishedAt: Date }[]>`
    SELECT published_at AS "publishedAt" FROM search_entry WHERE commune_id = ${communeId}::uuid
    ORDER BY published_at DESC OFFSET ${read} LIMIT 1`;
  if (!edge) return [];
  // Chosen first and ordered afterwards: else the database may read entry by entry for a rare word too.
  return prisma.$queryRaw<Found[]>`
    WITH hit AS MATERIALIZED (
      SELECT id, published_at FROM search_entry
      WHERE commune_id = ${communeId}::uuid AND ${condition} AND published_at <= ${edge.publishedAt}
    ), newest AS (SELECT id FROM hit ORDER BY published_at DESC LIMIT ${mostCandidates})
    SELECT ${foundOf(words)} FROM search_entry JOIN newest USING (id)`;
}

function inOrder(found: readonly Found[]): string[] {
  const each = new Map(found.map((hit) => [hit.id, hit]));
  const latest = [...each.values()].sort(latestFirst);
  const candidates = new Set([
    ...latest.filter(({ inTitle }) => inTitle).slice(0, mostCandidates),
    ...latest.slice(0, mostCandidates),
  ]);
  return [...candidates]
    .sort(
      (one, other) =>
        Number(other.inTitle) - Number(one.inTitle) ||
        Number(other.isTogether) - Number(one.isTogether) ||
        latestFirst(one, other),
    )
    .map(({ id }) => id);
}

const latestFirst = (one: Found, other: Found) =>
  other.publishedAt.getTime() - one.publishedAt.getTime() || (one.id < other.id ? 1 : -1);

/** Which of the words stand in any entry of the commune. */
export async function wordsKnown(communeId: string, words: readonly string[]): Promise<string[]> {
  const known: string[] = [];
  for (const word of words) {
    // One by one: the database then knows how common the word is, and how best to look for it.
    const [row] = await prisma.$queryRaw<Hit[]>`
      SELECT id FROM search_entry
      WHERE commune_id = ${communeId}::uuid AND words @@ ${allOf([word])} LIMIT 1`;
    if (row) known.push(word);
  }
  return known;
}

/** How much of a title must look like the words; one slip takes more from a short word. */
const similarEnough = (typed: string) => (typed.length <= 6 ? 0.35 : 0.5);
const mostSimilar = 30;
/** Likeness is slow to tell. */
const mostCompared = 500;

/**
 * The entries whose title looks most like the words, for when they were mistyped; `known` are those typed rightly. Only
 * the latest titles are compared.
 */
export async function entriesLike(
  communeId: string,
  words: readonly string[],
  known: readonly string[],
): Promise<string[]> {
  const typed = words.join(" ");
  const titles = known.length > 0 ? await findTitles(communeId, known) : null;
  const isCompared = titles
    ? Prisma.sql`id = ANY(${titles.map(({ id }) => id)}::uuid[])`
    : Prisma.sql`commune_id = ${communeId}::uuid`;
  const rows = await prisma.$queryRaw<Hit[]>`
    WITH compared AS MATERIALIZED (
      SELECT id, published_at, word_similarity(${typed}, folded_title) AS likeness
      FROM (
        SELECT id, published_at, folded_title FROM search_entry
        WHERE ${isCompared} ORDER BY published_at DESC LIMIT ${mostCompared}
      ) AS entry
    )
    SELECT id FROM compared WHERE likeness >= ${similarEnough(typed)}
    ORDER BY likeness DESC, published_at DESC, id DESC LIMIT ${mostSimilar}`;
  return rows.map(({ id }) => id);
}
