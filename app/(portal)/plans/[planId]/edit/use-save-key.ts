"use client";

import { useEffect } from "react";

/** Ctrl+S, wherever one is on the page. */
export function useSaveKey(save: (kind: "SAVED") => Promise<void>) {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const isSave = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
      if (!isSave || event.altKey || event.shiftKey) return;
      event.preventDefault();
      void save("SAVED");
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [save]);
}
