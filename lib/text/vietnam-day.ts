const vietnamOffset = 7 * 60 * 60 * 1000;

/**
 * The calendar day in Viet Nam (no summer time) at a moment, as midnight UTC: how a `date` column is read
 * and written. "23:30 UTC on the 4th" is already the 5th.
 */
export function vietnamDay(moment: Date): Date {
  const shifted = moment.getTime() + vietnamOffset;
  return new Date(shifted - (shifted % (24 * 60 * 60 * 1000)));
}
