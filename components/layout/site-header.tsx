import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { capitalised } from "@/lib/text/capitalised";
import { DrumMark } from "./drum-mark";

type SiteHeaderProps = {
  /** "xã Mường Bú"; on pages of no commune the portal's own name stands alone. */
  communeName?: string;
  homeHref?: string;
  /** Who is here, at the right. */
  children?: ReactNode;
};

/** The red band every page begins with, edged by the rim of a Đông Sơn drum. */
export function SiteHeader({ communeName, homeHref = "/", children }: SiteHeaderProps) {
  return (
    <header className="no-print on-band bg-band">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 md:px-6">
        <Link href={homeHref} className="flex min-h-11 items-center gap-3 no-underline">
          <DrumMark className="size-11 shrink-0" />
          <span className="leading-snug">
            {communeName && <span className="block text-sm">Cổng thi đua, khen thưởng</span>}
            <span className="block text-lg leading-snug font-semibold md:text-xl">
              {communeName ? capitalised(communeName) : "Cổng thi đua, khen thưởng"}
            </span>
          </span>
        </Link>
        {children}
      </div>
      <div aria-hidden className="drum-rim" />
    </header>
  );
}
