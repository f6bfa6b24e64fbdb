import { checkerPage } from "@/lib/certificates/check/checker-page";
import { listPublishedKeys } from "@/lib/certificates/keys/commune-key";
import { env } from "@/lib/env";
import { publicFile } from "@/lib/web/public-file";

/** A file to keep: it checks certificates by itself, without a network. */
export async function GET(): Promise<Response> {
  const keys = await listPublishedKeys();
  return publicFile({
    name: "kiem-tra-giay-khen.html",
    mediaType: "text/html; charset=utf-8",
    content: checkerPage(keys, { portal: env.PORTAL_URL, on: new Date() }),
  });
}
