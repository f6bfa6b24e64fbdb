export const emblemLimits = { extensions: [".png"], maximumMegabytes: 4, leastPixels: 400 };
