type Transition<State extends string> = {
  from: readonly State[];
  to: State;
  label: string;
  /** Who does it, in words, for docs/workflow.md; a policy insists on it. */
  by?: string;
};

/** Every way a record may change state, and no other. */
export type Machine<State extends string, Event extends string> = Record<Event, Transition<State>>;

/** Whether the event may happen to a record in this state. */
export function canFire<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  state: State,
  event: Event,
): boolean {
  return machine[event].from.includes(state);
}
