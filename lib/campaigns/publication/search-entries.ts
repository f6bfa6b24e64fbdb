import "server-only";
import { prisma } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";

/** Of what matches, the latest so many of titles and so many of texts are put in order. */
export const mostCandidates = 200;

type Hit = { id: string };
const simple = Prisma.sql`'simple'::regconfig`;
const titleWords = Prisma.sql`to_tsvector(${simple}, folded_title)`;
const allOf = (words: readonly string[]) =>
  Prisma.sql`plainto_tsquery(${simple}, ${words.join(" ")})`;

/**
 * The entries of a commune that have all the words, in order: in the title before in the text, the words one after
 * another before apart, the latest first. Takes folded words.
 */
export async function entriesWithAll(
  communeId: string,
  words: readonly string[],
): Promise<string[]> {
  const query = allOf(words);
  const phrase = Prisma.sql`phraseto_tsquery(${simple}, ${words.join(" ")})`;
  // One word is always together; else every text that was found is read for it.
  const isTogether = words.length > 1 ? Prisma.sql`words @@ ${phrase}` : Prisma.sql`in_title`;
  const rows = await prisma.$queryRaw<Hit[]>`
    WITH hits AS (
      (SELECT id, true AS in_title FROM search_entry
        WHERE commune_id = ${communeId}::uuid AND ${titleWords} @@ ${query}
        ORDER BY published_at DESC LIMIT ${mostCandidates})
      UNION ALL
      (SELECT id, false FROM search_entry
        WHERE commune_id = ${communeId}::uuid AND words @@ ${query}
        ORDER BY published_at DESC LIMIT ${mostCandidates})
    ), found AS (SELECT id, bool_or(in_title) AS in_title FROM hits GROUP BY id)
    SELECT id FROM search_entry JOIN found USING (id)
    ORDER BY in_title DESC, ${isTogether} DESC, published_at DESC, id DESC`;
  return rows.map(({ id }) => id);
}

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

/** The entries whose title looks most like the words, for when they were mistyped; `known` are those typed rightly. */
export async function entriesLike(
  communeId: string,
  words: readonly string[],
  known: readonly string[],
): Promise<string[]> {
  const typed = words.join(" ");
  const enough = similarEnough(typed);
  const looksLike = Prisma.sql`word_similarity(${typed}, folded_title)`;
  const withKnown = Prisma.sql`
    SELECT id, folded_title, published_at FROM search_entry
    WHERE commune_id = ${communeId}::uuid AND ${titleWords} @@ ${allOf(known)}
    ORDER BY published_at DESC LIMIT 1000`;
  const withSimilar = Prisma.sql`
    SELECT id, folded_title, published_at FROM search_entry
    WHERE commune_id = ${communeId}::uuid AND ${typed} <% folded_title LIMIT 1000`;
  const [, rows] = await prisma.$transaction([
    prisma.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${String(enough)}, true)`,
    prisma.$queryRaw<Hit[]>`
      SELECT id FROM (${known.length > 0 ? withKnown : withSimilar}) AS candidate
      WHERE ${looksLike} >= ${enough}
      ORDER BY ${looksLike} DESC, published_at DESC, id DESC LIMIT ${mostSimilar}`,
  ]);
  return rows.map(({ id }) => id);
}
