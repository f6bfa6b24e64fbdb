// @ts-check
// What must be put away before a command ends, however it ends. Built-ins only.

/** @type {Set<() => void | Promise<void>>} */
const cleanups = new Set();

/** @type {Promise<never> | undefined} */
let ending;

/**
 * Asks for something to be done before the program ends; gives the way to take that back.
 * @param {() => void | Promise<void>} cleanup
 */
export function beforeEnd(cleanup) {
  cleanups.add(cleanup);
  return () => cleanups.delete(cleanup);
}

/**
 * Puts everything away, the last first, and ends the program. A second call waits for the first.
 * @param {number} code
 * @returns {Promise<never>}
 */
export function end(code) {
  ending ??= putAway().then(() => process.exit(code));
  return ending;
}

/**
 * Ctrl-C, a stop by the system, or a closed terminal end the program in good order.
 * @param {number} code the exit code of such an end
 * @param {() => void} [announce]
 */
export function endOnSignals(code, announce) {
  onStop(() => {
    if (!ending) announce?.();
    void end(code);
  });
}

/**
 * Calls `stop` when we are asked to leave: by a signal, or, under npm, by its death. npm passes a signal on
 * to the shell between it and us, which dies of it and tells nobody.
 * @param {(signal: NodeJS.Signals) => void} stop
 */
export function onStop(stop) {
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
    process.on(signal, stop);
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop("SIGTERM");
  }, 250);
  watch.unref();
}

/** Whether the program is on its way out. */
export const isEnding = () => ending !== undefined;

async function putAway() {
  for (const cleanup of [...cleanups].reverse()) await cleanup();
}
