/** Something to do, or something waited for, in a person's list "Việc cần làm". */
export type WorkItem<State extends string> = {
  /** Stable within the list. */
  key: string;
  /** The event that would move it on, by its label: "Trình Chủ tịch". */
  task: string;
  subject: { type: "plan"; id: string; title: string };
  /** The state the record is in. */
  state: State;
  /** Who has it now: "Chủ tịch", "Văn thư". */
  holder: string;
  since: Date;
  /** The words it was sent back with. */
  note: string | null;
};

/** What is mine to do, and what I wait for others to do. */
export type WorkList<State extends string> = {
  mine: WorkItem<State>[];
  waiting: WorkItem<State>[];
};
