"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { PlacedThread } from "@/lib/campaigns/comments/threads";
import { besideAction } from "./actions";
import type { Beside } from "./beside";

/** After a save, so that somebody who types on is not asked for at every pause. */
const afterSave = 3_000;

type Plan = { id: string; membershipId: string };

/**
 * Facts, comments and what the checks go by, asked for anew after a save and when the person comes back to the window.
 * What has not changed stays the same object, so that nothing is drawn or checked again for it.
 */
export function useBeside(given: Beside, { id, membershipId }: Plan, savedAt: Date | null) {
  const [beside, setBeside] = useState(given);
  const asked = useRef(0);

  const refresh = useCallback(async () => {
    if (document.visibilityState !== "visible") return;
    asked.current += 1;
    const question = asked.current;
    try {
      const fresh = await besideAction(id, membershipId);
      if (fresh && question === asked.current) setBeside((known) => onlyChanges(known, fresh));
    } catch {
      // No line: what is shown stays until there is one.
    }
  }, [id, membershipId]);

  const saved = savedAt?.getTime();
  const seen = useRef(saved);
  useEffect(() => {
    if (saved === undefined || saved === seen.current) return;
    const timer = setTimeout(() => {
      seen.current = saved;
      void refresh();
    }, afterSave);
    return () => clearTimeout(timer);
  }, [saved, refresh]);

  useEffect(() => {
    const onReturn = () => void refresh();
    addEventListener("focus", onReturn);
    document.addEventListener("visibilitychange", onReturn);
    return () => {
      removeEventListener("focus", onReturn);
      document.removeEventListener("visibilitychange", onReturn);
    };
  }, [refresh]);

  /** What a form here was answered is newer than any answer still on its way. */
  const setThreads = useCallback((threads: readonly PlacedThread[]) => {
    asked.current += 1;
    setBeside((known) => ({ ...known, threads }));
  }, []);

  return { ...beside, setThreads };
}

function onlyChanges(known: Beside, fresh: Beside): Beside {
  return {
    context: oneOf(known.context, fresh.context),
    facts: oneOf(known.facts, fresh.facts),
    threads: oneOf(known.threads, fresh.threads),
  };
}

const oneOf = <Value>(known: Value, fresh: Value): Value =>
  JSON.stringify(known) === JSON.stringify(fresh) ? known : fresh;
