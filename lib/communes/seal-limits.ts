/** Client-safe: what an image of the seal may be, as a file. */
export const sealLimits = { extensions: [".png"], maximumMegabytes: 2 };
