"use client";

import { type RefObject, startTransition, useEffect, useRef, useState } from "react";
import { previewPlanAction } from "./actions";
import type { Preview } from "./edit-state";

const pauseMilliseconds = 700;

/** Draws the sheet again when typing pauses. Until then, and without scripts, it shows what the server gave. */
export function useLivePreview(
  form: RefObject<HTMLFormElement | null>,
  given: Preview | undefined,
) {
  const [live, setLive] = useState<{ over: Preview | undefined; preview: Preview } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function refresh() {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const element = form.current;
      if (!element) return;
      startTransition(async () => {
        // Without a line the sheet stays as it was; the words are in the form.
        const preview = await previewPlanAction(new FormData(element)).catch(() => null);
        if (preview) setLive({ over: given, preview });
      });
    }, pauseMilliseconds);
  }

  // What a newer answer of the server shows takes the place of what was drawn over the older one.
  return { preview: live && live.over === given ? live.preview : given, refresh };
}
