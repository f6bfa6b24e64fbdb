import type { ReactNode } from "react";
import { SkipLink } from "@/components/ui/skip-link";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type PublicPageProps = { communeName?: string; homeHref?: string; children: ReactNode };

/** A page anybody may see: band, reading column, footer. */
export function PublicPage({ communeName, homeHref, children }: PublicPageProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <SiteHeader communeName={communeName} homeHref={homeHref} />
      <main id="main" tabIndex={-1} className="stack mx-auto w-full max-w-6xl px-4 pt-8 md:px-6">
        {children}
      </main>
      <SiteFooter communeName={communeName} />
    </div>
  );
}
