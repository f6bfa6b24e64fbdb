import { foldAccents } from "@/lib/text/fold";

const spelledOut: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:ubmttq|ub mttq|uy ban mttq|uy ban mat tran to quoc|mat tran to quoc|mttq)(?: ?viet nam|vn)?\b/g,
    "mttq",
  ],
  [/\buy ban nhan dan\b/g, "ubnd"],
  [/\bhoi dong nhan dan\b/g, "hdnd"],
  [/\b(?:ban chi huy quan su|ban chqs)\b/g, "chqs"],
  [/\b(?:vh-xh|van hoa va xa hoi|van hoa xa hoi)\b/g, "van hoa - xa hoi"],
];

/** A unit's name for comparing: no accents, common phrases in one form, the commune's own name and "xã" left out. */
export function comparableUnit(name: string): string {
  let folded = foldAccents(name)
    .replace(/[‐-―]/g, "-")
    .replace(/\s*-\s*/g, " - ");
  for (const [words, short] of spelledOut) folded = folded.replace(words, short);
  return folded
    .replace(/[^a-z0-9\s]/g, " ")
    .replace(/\b(?:xa|phuong|dac khu)(?: [a-z]+){0,4}$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** "các cơ quan, đơn vị", "các thôn": many units by one phrase, which no list of names can hold. */
export const isGroup = (unit: string): boolean =>
  /^(?:các|toàn thể|những|mọi|cơ quan|đơn vị|cán bộ|thủ trưởng|người đứng đầu|ban, ngành|doanh nghiệp|nhân dân)(?!\p{L})/iu.test(
    unit,
  ) ||
  /,\s*(?:các|đoàn thể|đơn vị|ban)/iu.test(unit) ||
  / và các /iu.test(unit);
