import type { Finding } from "@/lib/documents/checks/finding";
import type { ComparisonRow } from "@/lib/documents/compare";
import type { FormState } from "@/lib/web/form-state";

/** The paper as the form's present words make it. */
export type Preview = { html: string; findings: readonly Finding[] };

/** Somebody else saved first: their text beside the one that could not be saved. */
export type Conflict = {
  /** Their version: what both changed is saved over it when this text is chosen. */
  version: number;
  savedBy: string;
  savedAt: string;
  rows: readonly ComparisonRow[];
};

export type EditState = FormState & {
  preview?: Preview;
  conflict?: Conflict;
  /** The session had ended: nothing was saved, the words are in `values`. */
  isSignedOut?: boolean;
  /** The version whose text fills the fields anew: what was saved holds others' words too. */
  filledFrom?: number;
};
