/** Something to do, or something waited for, in a person's list "Việc cần làm". */
export type WorkItem<State extends string> = {
  subject: { type: "plan"; id: string; title: string };
  /** The state the record is in. */
  state: State;
  since: Date;
  /** The words it was sent back with. */
  note: string | null;
};

/** What is mine to do, and what I wait for others to do. */
export type WorkList<State extends string> = {
  mine: WorkItem<State>[];
  waiting: WorkItem<State>[];
};
