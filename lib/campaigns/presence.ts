import { subSeconds } from "date-fns";

/** A window that has said nothing for so long is not there any more. */
export const presenceSeconds = 45;

/** Windows last seen before this moment are gone. */
export const presenceEndsAfter = (now: Date): Date => subSeconds(now, presenceSeconds);
