import type { CheckContext, Finding } from "@/lib/documents/checks/finding";
import type { OfficialDocument } from "@/lib/documents/model";

/** To the worker. Questions are numbered: an answer to an older one is not shown. */
export type CheckQuestion = { question: number; document: OfficialDocument; context: CheckContext };

export type CheckAnswer = {
  question: number;
  findings: readonly Finding[];
  /** How long the checks took. */
  milliseconds: number;
};
