/** The field in which it is said how a target's figures come together. */
export const accumulationField = (targetId: string) => `accumulation-${targetId}`;
