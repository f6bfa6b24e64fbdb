import type { KeptFormState } from "@/lib/web/signed-out-state";

/** What a form of a draft shows after a press, or after it has saved by itself. */
export type PledgeFormState = KeptFormState & {
  /** What is kept now: the next save is compared with it. */
  version?: number;
  base?: string;
  /** "20:14": the fields without a fault are kept. */
  savedAt?: string;
};
