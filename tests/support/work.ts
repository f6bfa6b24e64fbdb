/**
 * Milliseconds this thread works for it: what else the machine is at does not count. Done again until half a second is
 * spent, since the clock of a thread goes by coarse ticks. Says nothing by itself, machines differ: compare it with the
 * work for a smaller thing in the same run.
 */
export function workOf(doIt: () => unknown): number {
  const start = process.threadCpuUsage();
  for (let times = 1; ; times++) {
    doIt();
    const { user, system } = process.threadCpuUsage(start);
    if (user + system > 500_000) return (user + system) / 1000 / times;
  }
}
