import type { KeptFormState } from "@/lib/web/signed-out-state";

/** Somebody of a paper's list was typed; those of the commune who may be meant are to be chosen from first. */
export type PaperItemState = KeptFormState & {
  alike?: readonly { id: string; label: string; hint: string }[];
};
