import { readdirSync, readFileSync } from "node:fs";
import { searchPublic } from "@/lib/campaigns/publication/search";
import { foldedWords } from "@/lib/campaigns/publication/search-folding";
import { prisma } from "@/lib/db/client";
import { newId } from "@/lib/text/new-id";
import { drawFrom } from "../tests/support/random-edits";

/** What DESIGN §9 asks of the search, in the database and before anything is drawn. */
const limitMs = 50;
const count = Number(process.argv[2] ?? 100_000);
const communesOfTheCountry = 3321;
const linesInText = 10;
const runsOfEach = 60;

const draw = drawFrom(2026);
const pick = <Item>(items: readonly Item[]): Item => items[draw(items.length)] as Item;
const folder = "tests/fixtures/plans";
const lines = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").split("\n"))
  .map((line) => line.replace(/[\s|*_#]+/g, " ").trim())
  .filter((line) => line.split(" ").length > 5);

const queries: Record<string, () => string> = {
  "một từ thường gặp": () => pick(["thi", "dua", "xa", "ban", "thuc", "hien"]),
  "hai từ liền nhau": () => phrase(2),
  "bốn từ liền nhau": () => phrase(4),
  "một đợt": () => `dot ${draw(count)}`,
  "bốn từ, gõ nhầm một chỗ": () => mistyped(phrase(4)),
  "một từ gõ nhầm": () => mistyped(phrase(1)),
  "không đâu có": () => `${phrase(2)} qzxw`,
};

let isTooSlow = false;
for (const communes of [communesOfTheCountry, 1]) {
  const slugs = await fill(communes);
  console.log(
    `\n${count.toLocaleString("vi-VN")} văn bản của ${communes.toLocaleString("vi-VN")} xã`,
  );
  for (const [name, query] of Object.entries(queries)) await measure(name, query, slugs);
}
await prisma.$disconnect();
process.exit(isTooSlow ? 1 : 0);

/** Words as people type them: some in a row out of a paper, without accents. */
function phrase(length: number): string {
  const words = foldedWords(pick(lines)).split(" ");
  const start = draw(Math.max(1, words.length - length));
  return words.slice(start, start + length).join(" ");
}

function mistyped(words: string): string {
  const at = draw(Math.max(1, words.length - 2));
  return words.slice(0, at) + (words[at + 1] ?? "") + (words[at] ?? "") + words.slice(at + 2);
}

async function measure(name: string, query: () => string, slugs: readonly string[]) {
  await searchPublic(pick(slugs), query(), 1);
  const times: number[] = [];
  for (let run = 0; run < runsOfEach; run++) {
    const [slug, words] = [pick(slugs), query()];
    const start = performance.now();
    await searchPublic(slug, words, 1);
    times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1);
  const isSlow = Number(at(0.95)) > limitMs;
  isTooSlow ||= isSlow;
  console.log(
    `${isSlow ? "CHẬM" : "đạt "} ${name}: nhanh nhất ${at(0)} ms, trung vị ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
}

/** Entries whose plans are not there: what the search itself costs. Gives the communes' addresses. */
async function fill(communes: number): Promise<string[]> {
  await prisma.$executeRaw`TRUNCATE search_entry`;
  const ids = Array.from({ length: communes }, newId);
  const slugs = ids.map((_, index) => `xa-do-${communes}-${index}`);
  await prisma.commune.createMany({
    data: ids.map((id, index) => ({
      id,
      kind: "COMMUNE",
      name: `Đo ${communes} ${index}`,
      slug: slugs[index] ?? "",
      code: String(communes + index).padStart(5, "0"),
      provinceName: "tỉnh Đo",
      provinceCode: "00",
      placeName: "Đo",
      headerLines: [],
    })),
  });
  // An index is made faster at once than row by row.
  const indexes = await prisma.$queryRaw<{ name: string; definition: string }[]>`
    SELECT indexname AS name, indexdef AS definition FROM pg_indexes
    WHERE tablename = 'search_entry' AND indexdef LIKE '%USING gin%'`;
  for (const { name } of indexes) await prisma.$executeRawUnsafe(`DROP INDEX ${name}`);
  const perInsert = 500;
  for (let done = 0; done < count; done += perInsert) {
    const rows = Array.from({ length: Math.min(perInsert, count - done) }, (_, index) =>
      entry(ids[(done + index) % communes] ?? "", done + index),
    );
    await prisma.$transaction([
      prisma.$executeRaw`SET LOCAL session_replication_role = replica`,
      prisma.searchEntry.createMany({ data: rows }),
    ]);
  }
  for (const { definition } of indexes) await prisma.$executeRawUnsafe(definition);
  await prisma.$executeRaw`VACUUM ANALYZE search_entry`;
  return slugs;
}

function entry(communeId: string, index: number) {
  const title = `Phát động phong trào thi đua ${pick(lines).split(" ").slice(0, 9).join(" ")} đợt ${index}`;
  const body = Array.from({ length: linesInText }, () => pick(lines)).join("\n");
  return {
    communeId,
    planId: newId(),
    title,
    body,
    foldedTitle: foldedWords(title),
    foldedBody: foldedWords(body),
    publishedAt: new Date(Date.UTC(2026, 0, 1) + index * 1000),
  };
}
