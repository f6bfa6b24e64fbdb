"use client";

import { useEffect } from "react";

const prefix = "Lỗi: ";

/** Begins the page's title with "Lỗi: " while there are errors, also when the page sets its title later. */
export function useErrorTitle(hasErrors: boolean): void {
  useEffect(() => {
    if (!hasErrors) return;
    const mark = () => {
      if (!document.title.startsWith(prefix)) document.title = prefix + document.title;
    };
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, characterData: true, subtree: true });
    mark();
    return () => {
      observer.disconnect();
      document.title = document.title.slice(prefix.length);
    };
  }, [hasErrors]);
}
