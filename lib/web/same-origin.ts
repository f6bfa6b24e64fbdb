/**
 * Whether a request that changes something was sent by a page of this portal. The browser says so in Sec-Fetch-Site;
 * one too old for that at least names its origin, which must be the host that was asked.
 */
export function isFromHere({ headers }: Pick<Request, "headers">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === host;
}
