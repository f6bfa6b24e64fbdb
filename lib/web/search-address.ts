import { communeOfPath } from "./public-address";

/** Longer than any name; what a person pastes by mistake is cut. */
const longestSearch = 100;
export const lastSearchPage = 50;

/**
 * The kept page that answers a search form: "/xa-muong-bu/tim-kiem?q=cây&trang=2" is made once and kept as
 * "/xa-muong-bu/tim-kiem/<words>/2". Null for any other address, and for a search of nothing.
 */
export function searchPath(path: string, query: URLSearchParams): string | null {
  const commune = communeOfPath(path);
  if (commune === null || path !== `/${commune}/tim-kiem`) return null;
  const words = tidyWords(query.get("q") ?? "");
  if (words === "") return null;
  const page = pageNumber(query.get("trang"));
  return `${path}/${Buffer.from(words).toString("base64url")}/${page}`;
}

/** What the parts of such an address say, or null for an address nobody has been given. */
export function searchOfPath(words: string, page: string): { words: string; page: number } | null {
  const typed = Buffer.from(words, "base64url").toString("utf8");
  const isOurs =
    typed !== "" &&
    typed === tidyWords(typed) &&
    Buffer.from(typed).toString("base64url") === words &&
    page === String(pageNumber(page));
  return isOurs ? { words: typed, page: pageNumber(page) } : null;
}

export function tidyWords(typed: string): string {
  const spaced = typed
    .normalize("NFC")
    .replace(/[\s\p{C}]+/gu, " ")
    .trim();
  return [...spaced].slice(0, longestSearch).join("").trim();
}

function pageNumber(given: string | null): number {
  const page = Number(given ?? "1");
  return Number.isInteger(page) && page >= 1 && page <= lastSearchPage ? page : 1;
}
