/** A place that both texts changed, each in its own way: somebody must choose. */
export type MergeConflict = {
  /** Stable name of the place: "clause:<id>", "annex:0", "subject", "preamble:2", "recipients:0", "signature" … */
  key: string;
  clauseId: string | null;
  /** How the place is cited to people. */
  label: string;
  what: "changed-both" | "deleted-mine" | "deleted-theirs" | "moved-both";
  /** The place as outline text, to be shown side by side; "" where it is not there. */
  base: string;
  mine: string;
  theirs: string;
  /** Whether "both" says more than "mine" here: a date or a deletion has no both. */
  canKeepBoth: boolean;
};

export type Choice = "mine" | "theirs" | "both";

/** What is chosen for a place; `undefined` while nobody has. */
export type Choose = (key: string) => Choice | undefined;

/** Two texts that go back to the same one. */
export type ThreeWay<Value> = { base: Value; mine: Value; theirs: Value };
