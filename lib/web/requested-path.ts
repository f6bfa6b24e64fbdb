/** The header in which proxy.ts tells a page the address it was asked under, to come back to after signing in. */
export const requestedPathHeader = "x-requested-path";
