import { checkDocument } from "@/lib/documents/checks/check-document";
import type { CheckAnswer, CheckQuestion } from "./check-messages";

// Beside the page, so that typing never waits for the checks.
addEventListener("message", ({ data }: MessageEvent<CheckQuestion>) => {
  const startedAt = performance.now();
  const findings = checkDocument(data.document, data.context);
  const answer: CheckAnswer = {
    question: data.question,
    findings,
    milliseconds: performance.now() - startedAt,
  };
  postMessage(answer);
});
