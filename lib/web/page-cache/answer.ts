import type { IncomingMessage, ServerResponse } from "node:http";
import { publicSecurityHeaders } from "../security-headers.ts";
import { keptPages } from "./process.ts";

/**
 * Answers with the kept public page that is asked for, before Next is: that would look for it among all routes and
 * compress it, for each reader anew (docs/decisions/0121). Gives whether it has; all that is not simply such a page is
 * Next's to answer.
 */
export function answerWithKeptPage(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = "", headers } = request;
  if ((method !== "GET" && method !== "HEAD") || headers.rsc !== undefined) return false;
  if (!plainPath.test(url)) return false;
  const kept = keptPages.get(url);
  if (!kept?.packed || typeof kept.cacheControl.revalidate === "number") return false;
  const { html, gzip, etag } = kept.packed;
  for (const [name, value] of publicHeaders) response.setHeader(name, value);
  response.setHeader("ETag", etag);
  if (isAmong(etag, headers["if-none-match"])) {
    response.writeHead(304).end();
  } else if (takesGzip.test(String(headers["accept-encoding"]))) {
    response.setHeader("Content-Encoding", "gzip").end(gzip);
  } else {
    response.end(html);
  }
  return true;
}

/** Pages are kept by their path as it is read; one written with signs in it, or with a question, is read by Next. */
const plainPath = /^[\w./-]+$/;

const publicHeaders = Object.entries({
  ...publicSecurityHeaders,
  "Cache-Control": "no-cache",
  "Content-Type": "text/html; charset=utf-8",
  Vary: "rsc, Accept-Encoding",
});

/** "gzip", not "gzip;q=0". */
const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i;

function isAmong(etag: string, asked: string | undefined): boolean {
  return asked?.split(",").some((one) => one.trim() === etag) ?? false;
}
