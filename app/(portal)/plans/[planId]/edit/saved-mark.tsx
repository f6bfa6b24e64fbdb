"use client";

import { Check, CloudOff, LoaderCircle } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { isTroubled, type SavedState, savedWords } from "./saved-words";

/** Where the words are: on the server, on their way, or in this browser only. */
export function SavedMark({ state, isKept }: { state: SavedState; isKept: boolean }) {
  const words = savedWords(state, { isKept });
  const troubled = isTroubled(state);
  const Icon = troubled ? CloudOff : state.kind === "saved" ? Check : LoaderCircle;
  return (
    <>
      <p
        data-saved={state.kind}
        className={`flex items-center gap-1.5 text-sm lg:shrink-0 lg:whitespace-nowrap ${troubled ? "font-semibold text-amber" : "text-muted"}`}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        {words}
      </p>
      {state.kind === "conflict" && (
        <a href="#conflict" className="text-sm lg:shrink-0">
          Chọn bản giữ lại
        </a>
      )}
      <Spoken words={words} troubled={troubled} />
    </>
  );
}

/** Said aloud when saving stops or goes on again, not at each of the many saves in between. */
function Spoken({ words, troubled }: { words: string; troubled: boolean }) {
  const wasTroubled = useRef(false);
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    if (troubled !== wasTroubled.current) setSpoken(words);
    wasTroubled.current = troubled;
  }, [troubled, words]);
  return (
    <p aria-live="polite" className="sr-only">
      {spoken}
    </p>
  );
}
