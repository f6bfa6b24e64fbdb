import { communeOfPath } from "./public-address";
import { lastSearchPage, tidyWords } from "./search-address";

/** What the honour roll is narrowed to; "" for what is not asked. */
export type HonourFilter = {
  words: string;
  /** "2026" */
  year: string;
  /** The public address of a unit, and of a campaign. */
  unit: string;
  campaign: string;
};

export const wholeRoll: HonourFilter = { words: "", year: "", unit: "", campaign: "" };

/**
 * The kept page that answers the form of the honour roll: "/xa-muong-bu/vinh-danh?q=lo van&nam=2026" is made once and
 * kept as "/xa-muong-bu/vinh-danh/loc/<what is asked>/1". Null for any other address, and where nothing is asked.
 */
export function honourPath(path: string, query: URLSearchParams): string | null {
  const commune = communeOfPath(path);
  if (commune === null || path !== `/${commune}/vinh-danh`) return null;
  const filter = tidy({
    words: query.get("q") ?? "",
    year: query.get("nam") ?? "",
    unit: query.get("don-vi") ?? "",
    campaign: query.get("phong-trao") ?? "",
  });
  const page = pageOf(query.get("trang") ?? "1");
  return isWhole(filter) && page === 1 ? null : `${path}/loc/${encoded(filter)}/${page}`;
}

/** What the parts of such an address say, or null for an address nobody has been given. */
export function honourOfPath(
  code: string,
  page: string,
): { filter: HonourFilter; page: number } | null {
  const filter = decoded(code);
  if (!filter || encoded(filter) !== code || page !== String(pageOf(page))) return null;
  return { filter, page: Number(page) };
}

/** The address of the form's answer, as a person sees it. */
export function honourHref(base: string, filter: HonourFilter, page = 1): string {
  const { words, year, unit, campaign } = filter;
  const asked = Object.entries({ q: words, nam: year, "don-vi": unit, "phong-trao": campaign });
  const query = new URLSearchParams(asked.filter(([, value]) => value !== ""));
  if (page > 1) query.set("trang", String(page));
  const address = `${base}/vinh-danh`;
  return query.size > 0 ? `${address}?${query}` : address;
}

export const isWhole = (filter: HonourFilter) =>
  Object.values(filter).every((value) => value === "");

function tidy({ words, year, unit, campaign }: HonourFilter): HonourFilter {
  return {
    words: tidyWords(words),
    year: /^\d{4}$/.test(year) ? year : "",
    unit: address(unit),
    campaign: address(campaign),
  };
}

const address = (given: string) => (/^[a-z0-9-]{1,200}$/.test(given) ? given : "");

const encoded = ({ words, year, unit, campaign }: HonourFilter) =>
  Buffer.from(JSON.stringify([words, year, unit, campaign])).toString("base64url");

function decoded(code: string): HonourFilter | null {
  try {
    const given: unknown = JSON.parse(Buffer.from(code, "base64url").toString("utf8"));
    if (!Array.isArray(given)) return null;
    const [words = "", year = "", unit = "", campaign = ""] = given.map(String);
    return tidy({ words, year, unit, campaign });
  } catch {
    return null;
  }
}

function pageOf(given: string): number {
  const page = Number(given);
  return Number.isInteger(page) && page >= 1 && page <= lastSearchPage ? page : 1;
}
