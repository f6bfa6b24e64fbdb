import { foldAccents } from "@/lib/text/fold";

const spelledOut: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:ubmttq|ub mttq|uy ban mttq|uy ban mat tran to quoc|mat tran to quoc|mttq)(?: ?viet nam|vn)?\b/g,
    "mttq",
  ],
  [/\buy ban nhan dan\b/g, "ubnd"],
  [/\bhoi dong nhan dan\b/g, "hdnd"],
  [/\bvan phong (?:hdnd)?[ ,&-]*(?:va )?ubnd\b/g, "van phong hdnd ubnd"],
  [/\b(?:ban chi huy quan su|ban chqs)\b/g, "chqs"],
  [/\bhoi (?:lien hiep phu nu|lhpn|phu nu|pn)\b/g, "hoi phu nu"],
  [/\bhoi (?:cuu chien binh|ccb)\b/g, "hoi cuu chien binh"],
  [/\bhoi (?:nong dan|nd)\b/g, "hoi nong dan"],
  [/\bdoan (?:thanh nien cong san|tncs|thanh nien|tn)(?: ho chi minh| hcm)?\b/g, "doan thanh nien"],
  [
    /\b(?:ttpvhcc|tthcc|trung tam (?:pvhcc|hanh chinh cong))\b/g,
    "trung tam phuc vu hanh chinh cong",
  ],
  [/\b(?:trung hoc co so|thcs)\b/g, "thcs"],
  [/\btruong (?:tieu hoc|th)\b/g, "truong tieu hoc"],
  [/\btruong (?:mam non|mn|mau giao)\b/g, "truong mam non"],
  [/\b(?:vh ?-? ?xh|van hoa (?:va )?xa hoi)\b/g, "van hoa - xa hoi"],
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

/**
 * True for the name of a body the commune keeps in its list: an office, a station, a school, a village, an organisation
 * of its own. Officers ("Công chức Tài chính"), heads ("Trưởng bản"), bodies of the Party and of others (cooperatives,
 * border posts, banks) are nobody's slip; nor is a word for all of a kind ("Trường học").
 */
export const isOwnUnit = (unit: string): boolean =>
  /^(?:Phòng|Văn phòng|Trung tâm|Công an|Trạm|Trường|Ban Chỉ huy|Ban CHQS|(?:Ủy|Uỷ) ban Mặt trận|Mặt trận|MTTQ|UBMTTQ|Hội(?! đồng)|Đoàn|Thôn|Xóm|Bản|Ấp|Khóm|Buôn|Làng|Tổ dân phố|Khu phố)(?!\p{L})/u.test(
    unit,
  ) && /\s[\p{Lu}\d]/u.test(unit);

/** "các cơ quan, đơn vị", "các thôn": many units by one phrase, which no list of names can hold. */
export const isGroup = (unit: string): boolean =>
  /^(?:các|toàn thể|những|mọi|cơ quan|đơn vị|cán bộ|thủ trưởng|người đứng đầu|ban, ngành|doanh nghiệp|nhân dân)(?!\p{L})/iu.test(
    unit,
  ) ||
  /,\s*(?:các|đoàn thể|đơn vị|ban)/iu.test(unit) ||
  / và các /iu.test(unit);
