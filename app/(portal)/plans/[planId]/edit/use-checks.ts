"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { CheckContext } from "@/lib/documents/checks/finding";
import type { OfficialDocument } from "@/lib/documents/model";
import type { CheckAnswer, CheckQuestion } from "./check-messages";

/** The findings of the text last given to `check`, from a worker; on the page itself, when idle, where none can start. */
export function useChecks(context: CheckContext) {
  const [answer, setAnswer] = useState<CheckAnswer | null>(null);
  const worker = useRef<Worker | null>(null);
  const asked = useRef(0);

  const show = useCallback((given: CheckAnswer) => {
    if (given.question === asked.current) setAnswer(given);
  }, []);

  useEffect(() => {
    worker.current = startWorker();
    worker.current?.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) =>
      show(data),
    );
    worker.current?.addEventListener("error", () => {
      worker.current = null;
    });
    return () => worker.current?.terminate();
  }, [show]);

  const check = useCallback(
    (document: OfficialDocument) => {
      asked.current += 1;
      const question: CheckQuestion = { question: asked.current, document, context };
      if (worker.current) worker.current.postMessage(question);
      else void checkHere(question).then(show);
    },
    [context, show],
  );

  return { findings: answer?.findings ?? null, milliseconds: answer?.milliseconds, check };
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
