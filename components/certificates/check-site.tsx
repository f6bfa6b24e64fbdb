import type { ReactNode } from "react";
import { DrumMark } from "@/components/layout/drum-mark";
import { SkipLink } from "@/components/ui/skip-link";

/** The pages on which anybody checks a certificate; no script of ours is on them. */
export function CheckSite({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="no-print on-band bg-band">
        <div className="mx-auto max-w-6xl px-4 py-3 md:px-6">
          <a href="/xac-minh" className="inline-flex min-h-11 items-center gap-3 no-underline">
            <DrumMark className="size-11 shrink-0" />
            <span className="leading-snug">
              <span className="block text-sm">Cổng thi đua, khen thưởng</span>
              <span className="block text-lg leading-snug font-semibold md:text-xl">
                Xác minh giấy khen
              </span>
            </span>
          </a>
        </div>
        <div aria-hidden className="drum-rim" />
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="stack mx-auto w-full max-w-6xl px-4 pt-6 pb-16 text-lg md:px-6 md:pt-8"
      >
        {children}
      </main>
    </div>
  );
}
