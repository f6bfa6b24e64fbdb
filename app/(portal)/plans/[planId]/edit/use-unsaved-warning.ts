"use client";

import { useEffect, useRef } from "react";

/** Asks before the page is left with words that were not saved. */
export function useUnsavedWarning() {
  const isUnsaved = useRef(false);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isUnsaved.current) event.preventDefault();
    };
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, []);
  return {
    markUnsaved: () => {
      isUnsaved.current = true;
    },
    markSaved: () => {
      isUnsaved.current = false;
    },
  };
}
