/**
 * Client-safe: what may be sent as a photo. Phones write JPEG; HEIC of an iPhone becomes JPEG when a browser asks for
 * it.
 */
export const photoLimits = {
  extensions: [".jpg", ".jpeg", ".png", ".webp"],
  maximumMegabytes: 10,
} as const;

/** Of one pledge or report. */
export const mostPhotos = 12;

export const longestCaption = 200;

/** The longer side of a photo as it is kept, and of the small one in lists. */
export const keptSide = 1600;
export const smallSide = 480;
