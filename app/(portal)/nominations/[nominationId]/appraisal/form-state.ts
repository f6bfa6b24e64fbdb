import type { KeptFormState } from "@/lib/web/signed-out-state";

/** What the form of an appraisal shows after a press that did not go through. */
export type AppraisalFormState = KeptFormState & {
  /** What somebody else has saved in the same fields: the next press goes over it. */
  seenBase?: string;
};
