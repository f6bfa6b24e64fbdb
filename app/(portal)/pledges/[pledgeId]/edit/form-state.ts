import type { DraftFormState } from "@/lib/web/use-draft-form";

/** What a form of a draft shows after a press, or after it has saved by itself. */
export type PledgeFormState = DraftFormState & {
  /** What somebody else has saved in the same fields: the next press, not the next save by itself, goes over it. */
  seen?: { version: number; base: string };
};
