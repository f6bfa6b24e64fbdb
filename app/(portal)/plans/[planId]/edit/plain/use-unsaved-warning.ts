"use client";

import { useEffect, useRef } from "react";
import type { EditState } from "./edit-state";

/** Asks before the page is left with words that were not saved. */
export function useUnsavedWarning(answer: EditState) {
  const isUnsaved = useRef(false);
  useEffect(() => {
    // Refused, so not saved after all; in a conflict the words are kept among the revisions.
    if (answer.message && !answer.conflict) isUnsaved.current = true;
  }, [answer]);
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
