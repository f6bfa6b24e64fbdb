import path from "node:path";
import type { NextConfig } from "next";
import { communeSegment } from "./lib/web/public-address";
import { publicSecurityHeaders, securityHeaders } from "./lib/web/security-headers";

const nextConfig: NextConfig = {
  // The check builds beside the portal that may be running from this folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  typedRoutes: true,
  // The check looks at all types once, those of the tests with them.
  typescript: { ignoreBuildErrors: true },
  poweredByHeader: false,
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@node-rs/argon2",
    "graphile-worker",
    "nodemailer",
    "pg",
  ],
  // Every page comes with its title: one sent after it leaves a reader without a name for where they are.
  htmlLimitedBots: /.*/,
  experimental: {
    authInterrupts: true,
    // A plan of 10 MB, the limit of lib/documents/readers/limits.ts, and the form around it.
    serverActions: { bodySizeLimit: "12mb" },
    // What passes proxy.ts is cut off here: the largest request of plans/[planId]/sync.
    proxyClientMaxBodySize: "20mb",
  },
  // Kept in memory by ourselves, without scripts, dropped the moment something changes.
  cacheHandler: path.resolve("lib/web/page-cache/handler.ts"),
  cacheMaxMemorySize: 0,
  headers: async () => [
    { source: "/:path*", headers: listed(securityHeaders) },
    { source: `/:commune${communeSegment}/:rest*`, headers: listed(publicSecurityHeaders) },
  ],
  // Public pages are documents: a portal page that would draw one by itself is sent to the document instead.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: `/:commune${communeSegment}/:rest*`,
        has: [{ type: "header", key: "rsc" }],
        destination: "/api/documents-only",
      },
    ],
    afterFiles: [],
    // Next's own answer to an address that leads nowhere has scripts.
    fallback: [{ source: `/:commune${communeSegment}/:rest*`, destination: "/api/no-public-page" }],
  }),
};

function listed(headers: Record<string, string>) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}

export default nextConfig;
