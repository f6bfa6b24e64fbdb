import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/** What of a page would otherwise be made anew for every reader. */
export type Packed = { html: string; gzip: Buffer; etag: string };

export function packed(html: string): Packed {
  const digest = createHash("sha256").update(html).digest("base64url");
  // Weak: the same for the page as it is and compressed.
  return { html, gzip: gzipSync(html), etag: `W/"${digest}"` };
}
