import { expect, test } from "vitest";
import { isFromHere } from "@/lib/web/same-origin";

test.each<[string, Record<string, string>, boolean]>([
  ["the browser says so", { "sec-fetch-site": "same-origin" }, true],
  [
    "a page elsewhere",
    { "sec-fetch-site": "cross-site", origin: "http://xa.vn", host: "xa.vn" },
    false,
  ],
  ["another host of the same site", { "sec-fetch-site": "same-site" }, false],
  ["an address typed by hand", { "sec-fetch-site": "none" }, false],
  ["an old browser here", { origin: "http://xa.vn:3000", host: "xa.vn:3000" }, true],
  ["an old browser elsewhere", { origin: "http://la.vn", host: "xa.vn" }, false],
  ["another port", { origin: "http://xa.vn:4000", host: "xa.vn:3000" }, false],
  [
    "behind a proxy",
    { origin: "https://xa.vn", host: "127.0.0.1:3000", "x-forwarded-host": "xa.vn" },
    true,
  ],
  ["a file on disk", { origin: "null", host: "xa.vn" }, false],
  ["nothing said", { host: "xa.vn" }, false],
])("%s: %j is from here: %s", (_, headers, expected) => {
  expect(isFromHere({ headers: new Headers(headers) })).toBe(expected);
});
