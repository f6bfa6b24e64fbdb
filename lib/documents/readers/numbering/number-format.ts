import { twoDigits } from "@/lib/text/numbers";
import { toRoman } from "@/lib/text/roman";

/**
 * A list number in one of Word's formats (17.18.59 ST_NumberFormat), as Word writes it in a Vietnamese
 * document; a format we do not know counts in digits.
 */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperLetter":
      return letters(number).toUpperCase();
    case "lowerLetter":
      return letters(number);
    case "decimalZero":
      return twoDigits(number);
    default:
      return String(number);
  }
}

function roman(number: number): string {
  // Word itself stops at 32767; a forged start of two billion must not print a million M's.
  if (number < 1 || number > 32_767) return String(number);
  return toRoman(number);
}

/** a … z, then aa, bb, … zz, aaa: Word repeats the letter, it does not count in twenty-sixes. */
function letters(number: number): string {
  // Word itself stops at thirty letters.
  if (number < 1 || number > 780) return String(number);
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}
