import path from "node:path";
import type { NextConfig } from "next";
import { communeSegment } from "./lib/web/public-address";

// Next's own scripts are inline and differ from page to page. A nonce for them would make every page dynamic and
// uncached; what the policy must stop is a script from elsewhere, a frame, a form that posts away, and eval.
const contentSecurityPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

/** Public pages have no scripts (docs/decisions/0121), whatever might come into them. Developers keep the reloading. */
const publicContentSecurityPolicy = contentSecurityPolicy.replace(
  /script-src [^;]*/,
  process.env.NODE_ENV === "development" ? "$&" : "script-src 'none'",
);

const securityHeaders = {
  "Content-Security-Policy": contentSecurityPolicy,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

const nextConfig: NextConfig = {
  // The check builds beside the portal that may be running from this folder.
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  typedRoutes: true,
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
    {
      source: "/:path*",
      headers: Object.entries(securityHeaders).map(([key, value]) => ({ key, value })),
    },
    {
      source: `/:commune${communeSegment}/:rest*`,
      headers: [{ key: "Content-Security-Policy", value: publicContentSecurityPolicy }],
    },
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

export default nextConfig;
