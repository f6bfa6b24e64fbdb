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
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      if (!ending) announce?.();
      void end(code);
    });
  }
}

/** Whether the program is on its way out. */
export const isEnding = () => ending !== undefined;

async function putAway() {
  for (const cleanup of [...cleanups].reverse()) await cleanup();
}
