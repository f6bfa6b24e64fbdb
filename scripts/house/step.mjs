// @ts-check
// One line on the screen for each step. Built-ins only: also runs before anything is installed, on Node 20.

/** A failure told to the person in one Vietnamese sentence; the details are in the log it names. */
export class HouseError extends Error {}

/**
 * Says what is being done, does it, says how long it took.
 * @template Result
 * @param {string} title
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(title, work) {
  const started = Date.now();
  process.stdout.write(`  ${title} … `);
  try {
    const result = await work();
    process.stdout.write(`xong (${seconds(Date.now() - started)})\n`);
    return result;
  } catch (error) {
    process.stdout.write("không được\n");
    throw error;
  }
}

/**
 * A duration as a person says it: "0,4 giây", "2 phút 5 giây".
 * @param {number} milliseconds
 */
export function seconds(milliseconds) {
  const whole = Math.round(milliseconds / 1000);
  if (whole < 10) return `${(milliseconds / 1000).toFixed(1).replace(".", ",")} giây`;
  return whole < 60 ? `${whole} giây` : `${Math.floor(whole / 60)} phút ${whole % 60} giây`;
}

/**
 * What to tell the person of a failure: its one sentence if it was expected, everything if it was not.
 * @param {unknown} error
 * @returns {string}
 */
export function sentenceOf(error) {
  if (error instanceof HouseError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
