/** So many are drawn while the person waits; more in the background. */
export const mostAtOnce = 60;

/** Files made in the background are kept so long. */
export const daysKept = 7;

/** How often a job is tried before its print is said to have failed. */
export const mostAttempts = 3;
