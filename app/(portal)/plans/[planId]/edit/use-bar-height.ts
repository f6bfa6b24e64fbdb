"use client";

import { type RefObject, useEffect } from "react";

/** Tells the stylesheet how high the bar is, which what sticks below it must know: its words may take a second line. */
export function useBarHeight(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const bar = root.current?.querySelector<HTMLElement>("[data-region=bar]");
    if (!bar) return;
    const observer = new ResizeObserver(() =>
      root.current?.style.setProperty("--bar", `${bar.offsetHeight}px`),
    );
    observer.observe(bar);
    return () => observer.disconnect();
  }, [root]);
}
