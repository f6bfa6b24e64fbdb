"use client";

import { type RefObject, useEffect } from "react";

const focusable =
  "[contenteditable=true], a[href], button:not(:disabled), input:not(:disabled), summary, [tabindex='0']";

/**
 * F6 goes on to the next region of the page, Shift+F6 back, as between the panes of Word. Regions carry `data-region`;
 * each is entered where it was left.
 */
export function useRegionKeys(root: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const lastIn = new WeakMap<Element, HTMLElement>();
    const regionOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest("[data-region]") : null;

    function onFocusIn({ target }: FocusEvent) {
      const region = regionOf(target);
      if (region && target instanceof HTMLElement) lastIn.set(region, target);
    }

    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "F6" || !root.current) return;
      event.preventDefault();
      const regions = [...root.current.querySelectorAll("[data-region]")].filter(
        (region) => region.getClientRects().length > 0,
      );
      const here = regionOf(document.activeElement);
      const at = here ? regions.indexOf(here) : -1;
      const step = event.shiftKey ? regions.length - 1 : 1;
      const next = regions[(Math.max(at, event.shiftKey ? 0 : -1) + step) % regions.length];
      if (next) enter(next, lastIn.get(next));
    }

    document.addEventListener("focusin", onFocusIn);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("focusin", onFocusIn);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [root]);
}

function enter(region: Element, last: HTMLElement | undefined) {
  const isThere = last?.isConnected && last.getClientRects().length > 0;
  const visible = [...region.querySelectorAll<HTMLElement>(focusable)].find(
    (element) => element.getClientRects().length > 0 && element.tabIndex >= 0,
  );
  (isThere ? last : visible)?.focus();
}
