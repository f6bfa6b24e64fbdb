"use client";

import { startTransition, useCallback, useEffect, useRef, useState } from "react";
import type { CheckContext } from "@/lib/documents/checks/finding";
import type { OfficialDocument } from "@/lib/documents/model";
import type { CheckAnswer, CheckQuestion } from "./check-messages";

/** The findings of the text, from a worker; on the page itself, when idle, where none can start. Null before the first. */
export function useChecks(document: OfficialDocument, context: CheckContext) {
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef<CheckQuestion | null>(null);
  const isReady = useRef(false);

  const show = useCallback((given: CheckAnswer) => {
    if (given.question === asked.current?.question) startTransition(() => setAnswer(given));
  }, []);

  const ask = useCallback(
    (question: CheckQuestion) => {
      if (worker.current) worker.current.postMessage(question);
      else void checkHere(question).then(show);
    },
    [show],
  );

  // The sheet comes first: the worker begins when the page has nothing else to do.
  useEffect(() => {
    let isGone = false;
    void idle().then(() => {
      if (isGone) return;
      isReady.current = true;
      worker.current = startWorker();
      worker.current?.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) =>
        show(data),
      );
      // Its file could not be fetched: from now on here.
      worker.current?.addEventListener("error", () => {
        worker.current = null;
        if (asked.current) ask(asked.current);
      });
      if (asked.current) ask(asked.current);
    });
    return () => {
      isGone = true;
      isReady.current = false;
      worker.current?.terminate();
      worker.current = null;
    };
  }, [ask, show]);

  useEffect(() => {
    asked.current = { question: (asked.current?.question ?? 0) + 1, document, context };
    if (isReady.current) ask(asked.current);
  }, [document, context, ask]);

  return { findings: answer?.findings ?? null, milliseconds: answer?.milliseconds };
}

function startWorker(): Worker | null {
  try {
    return new Worker(new URL("./checks.worker.ts", import.meta.url));
  } catch {
    return null;
  }
}

async function checkHere({ question, document, context }: CheckQuestion): Promise<CheckAnswer> {
  const { checkDocument } = await import("@/lib/documents/checks/check-document");
  await idle();
  const startedAt = performance.now();
  const findings = checkDocument(document, context);
  return { question, findings, milliseconds: performance.now() - startedAt };
}

const idle = () =>
  new Promise<void>((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(() => resolve(), { timeout: 1_000 });
    else setTimeout(resolve, 50);
  });
