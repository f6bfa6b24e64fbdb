import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** The public sites are for everybody; what needs a sign-in gives search engines nothing but the door. */
export function GET() {
  const lines = ["User-agent: *", "Allow: /", "Disallow: /sign-in", "Disallow: /api/"];
  return new Response(`${lines.join("\n")}\n\nSitemap: ${env.PORTAL_URL}/sitemap.xml\n`, {
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
}
