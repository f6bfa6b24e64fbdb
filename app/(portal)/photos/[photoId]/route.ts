import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/session";
import { findPhoto } from "@/lib/pledges/photos/queries";
import { smallPhoto } from "@/lib/pledges/photos/read-photo";
import { idParam } from "@/lib/web/id-param";

type Context = RouteContext<"/photos/[photoId]">;

/**
 * A photo of a pledge or report, for who may see that; with ?size=small a few kilobytes of it. The browser may keep it,
 * and asks every time whether it may still show it.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const actor = await requireActor();
  const photo = await findPhoto(actor, idParam((await params).photoId), new Date());
  if (!photo) notFound();
  const isSmall = new URL(request.url).searchParams.get("size") === "small";
  const tag = `"${photo.sha256.slice(0, 32)}${isSmall ? "-small" : ""}"`;
  const headers = {
    ETag: tag,
    "Cache-Control": "private, no-cache",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Content-Disposition": "inline",
  };
  if (request.headers.get("if-none-match") === tag) {
    return new Response(null, { status: 304, headers });
  }
  const content = isSmall ? await smallPhoto(photo.content) : new Uint8Array(photo.content);
  return new Response(content, { headers: { ...headers, "Content-Type": photo.mediaType } });
}
