/** Names of form fields that repeat for each nominee, criterion or item. */
export const votesForField = (nominationId: string) => `for-${nominationId}`;
export const votesAgainstField = (nominationId: string) => `against-${nominationId}`;
export const criterionField = (criterionId: string) => `criterion-${criterionId}`;
export const itemField = (itemId: string) => `item-${itemId}`;
/** Whether the item's figure goes into the report. */
export const itemTakenField = (itemId: string) => `take-${itemId}`;
