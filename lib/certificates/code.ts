import { randomInt } from "node:crypto";

/** Without I, L, O, U, which are taken for others (Crockford). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/** A new code of 80 random bits: nobody guesses one. */
export function newCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}
