/** Word counts lengths in twentieths of a point. */
export const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4);

/** Space above and below a paragraph, from points. */
export const spacing = (points: number) => Math.round(points * 20);

/** Line spacing in 240ths of a line. */
export const lines = (count: number) => Math.round(count * 240);

/** Word counts letters in half-points. */
export const halfPoints = (points: number) => points * 2;
