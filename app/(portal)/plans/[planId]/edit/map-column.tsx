"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** The map beside the sheet: scrolls by itself, and follows the cursor to where it now stands. */
export function MapColumn({ current, children }: { current: string; children: ReactNode }) {
  const column = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is the current one then.
  useEffect(() => {
    const line = column.current?.querySelector("[aria-current]")?.getBoundingClientRect();
    const seen = column.current?.getBoundingClientRect();
    if (!column.current || !line || !seen) return;
    // Not scrollIntoView, which would move the page as well.
    if (line.top < seen.top) column.current.scrollTop -= seen.top - line.top;
    else if (line.bottom > seen.bottom) column.current.scrollTop += line.bottom - seen.bottom;
  }, [current]);

  return (
    <nav
      ref={column}
      aria-label="Mục lục của văn bản"
      data-region="map"
      className="sticky top-[calc(var(--bar)+0.5rem)] hidden max-h-[calc(100dvh-var(--bar)-2.75rem)] overflow-y-auto lg:block"
    >
      {children}
    </nav>
  );
}
