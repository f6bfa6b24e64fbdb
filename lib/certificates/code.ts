import { randomInt } from "node:crypto";

/** Without I, L, O, U, which are taken for others (Crockford). */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const length = 16;

/** A new code of 80 random bits: nobody guesses one. */
export function newCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join("");
}

/** As printed: "7K2M-9QHD-…". */
export function writtenCode(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? code;
}
