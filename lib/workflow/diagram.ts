import type { Machine } from "./machine";

/** A state table in Markdown: one row per way to move, in the words people see. For docs/workflow.md. */
export function machineTable<State extends string, Event extends string>(
  machine: Machine<State, Event>,
  labels: Record<State, string>,
): string {
  const rows = Object.entries<Machine<State, Event>[Event]>(machine).map(
    ([event, { from, to, label, by }]) =>
      `| \`${event}\` | ${label} | ${from.map(named).join(", ")} | ${named(to)} | ${by ?? ""} |`,
  );
  return ["| sự kiện | việc làm | từ | đến | ai làm |", "|---|---|---|---|---|", ...rows].join(
    "\n",
  );

  function named(state: State) {
    return `${labels[state]} (\`${state}\`)`;
  }
}
