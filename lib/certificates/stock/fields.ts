import type { PlaceKey } from "@/lib/certificates/layout";

/** The name of one field of a place in the form: "recipient-x". */
export const fieldOf = (key: PlaceKey, name: string) => `${key}-${name}`;
