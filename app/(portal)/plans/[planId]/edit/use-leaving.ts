"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { type RefObject, useEffect } from "react";

/**
 * A link pressed while words are not saved waits for them, so that the page or the file it leads to has them. Links
 * that open elsewhere, or lead out of the portal, go their way at once: the words are kept in the browser anyway.
 */
export function useLeaving(isSaved: RefObject<boolean>, save: () => Promise<void>) {
  const router = useRouter();
  useEffect(() => {
    function onClick(event: MouseEvent) {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      if (!link || isSaved.current || event.defaultPrevented) return;
      const isPlain =
        event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (!isPlain || link.target === "_blank" || link.origin !== location.origin) return;
      if (link.pathname === location.pathname) return;
      event.preventDefault();
      event.stopPropagation();
      void save().then(() => {
        // A file keeps the page where it is.
        if (link.pathname.includes("/download/")) location.assign(link.href);
        else router.push((link.pathname + link.search + link.hash) as Route);
      });
    }
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, [isSaved, save, router]);
}
