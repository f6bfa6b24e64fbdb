export const longestOpinion = 5000;

/** A field that a person never sees and a machine fills in. */
export const trapField = "trang_web";
