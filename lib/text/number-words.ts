const digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const groups = ["", "nghìn", "triệu", "tỷ"];

/**
 * A whole number in Vietnamese words, as papers write amounts: 1_060_000 → "một triệu không trăm sáu mươi nghìn".
 * Takes 0 to 999 999 999 999; throws a RangeError for anything else.
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= 1e12)
    throw new RangeError(`Không đọc được số ${value} thành chữ.`);
  if (value === 0) return "không";
  const words: string[] = [];
  for (let power = 3; power >= 0; power--) {
    const group = Math.floor(value / 1000 ** power) % 1000;
    if (group > 0) words.push(groupInWords(group, words.length > 0), groups[power] ?? "");
  }
  return words.filter(Boolean).join(" ");
}

/** Three figures; after a greater group the hundreds and tens are said even when nought. */
function groupInWords(value: number, isAfterGreater: boolean): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const saysHundreds = hundreds > 0 || isAfterGreater;
  return [
    saysHundreds ? `${digits[hundreds]} trăm` : "",
    tensInWords(tens, ones, saysHundreds),
    onesInWords(tens, ones),
  ]
    .filter(Boolean)
    .join(" ");
}

function tensInWords(tens: number, ones: number, isAfterHundreds: boolean): string {
  if (tens === 0) return isAfterHundreds && ones > 0 ? "linh" : "";
  return tens === 1 ? "mười" : `${digits[tens]} mươi`;
}

/** "hai mươi mốt", "hai mươi tư", "mười lăm". */
function onesInWords(tens: number, ones: number): string {
  if (ones === 0) return "";
  if (ones === 1 && tens > 1) return "mốt";
  if (ones === 4 && tens > 1) return "tư";
  if (ones === 5 && tens > 0) return "lăm";
  return digits[ones] ?? "";
}
