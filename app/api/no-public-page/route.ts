import { notFoundHtml } from "@/lib/web/page-cache/not-found-html";

/** Stands for every address of a commune that leads nowhere: the page that public pages which do not exist have too. */
export function GET(): Response {
  return new Response(notFoundHtml, {
    status: 404,
    headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-cache" },
  });
}
