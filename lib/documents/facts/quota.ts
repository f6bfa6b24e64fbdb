import type { Audience } from "./types";

export type Quota = {
  audience: Audience;
  min: number | null;
  max: number | null;
  unit: "absolute" | "percent" | null;
};

const audienceWords =
  "(?<audience>tập thể(?! lao động)|cá nhân|hộ gia đình|gia đình(?! văn hóa))(?!\\p{L})";
const numberWords = [
  "không",
  "một",
  "hai",
  "ba",
  "bốn",
  "năm",
  "sáu",
  "bảy",
  "tám",
  "chín",
  "mười",
];
const number = `(?:\\d{1,4}|(?<!\\p{L})(?:${numberWords.slice(1).join("|")})(?= tập thể| cá nhân| hộ| gia đình))`;
const qualifier =
  "(?<cap>không (?:quá|vượt quá|nhiều hơn)|tối đa|nhiều nhất|cao nhất|đến)|(?<floor>ít nhất|tối thiểu|từ(?! [^,;.]{1,8}(?:đến|-)))";
const noun =
  "(?:\\s*\\([^)]{1,20}\\))?\\s*(?:(?:tổng )?số\\s+|giấy khen (?:cho )?|bằng khen (?:cho )?|suất (?:cho )?)?";

const item = new RegExp(
  `(?:(?:${qualifier})\\s+(?:là\\s+)?)?(?:từ\\s+)?(?:(?<from>${number})(?:\\s?\\([^)]{1,12}\\))?\\s?(?:-|đến|hoặc)\\s?)?(?:(?<number>${number})\\s?(?<percent>%)?${noun})?${audienceWords}`,
  "gu",
);

/** "Tập thể: 05 Giấy khen", "cá nhân: không quá 10". */
const tabular = new RegExp(
  `${audienceWords}\\s?(?::|\\()\\s?(?:(?:${qualifier})\\s+)?(?:(?<from>\\d{1,4})\\s?(?:-|đến)\\s?)?(?<number>\\d{1,4})(?!\\d|[/.]\\d)\\s?(?<percent>%)?`,
  "gu",
);

/**
 * Who a sentence (folded) offers an award to, and how many: "1-2 tập thể, 3-4 cá nhân", "không quá 10 tập thể và 05 cá
 * nhân" (the limit covers both), "05 tập thể". One entry for each audience, in order.
 */
export function quotasIn(folded: string): Quota[] {
  const found = new Map<Audience, Quota>();
  let limit: Record<string, string | undefined> = {};
  let last = 0;
  for (const match of folded.matchAll(item)) {
    const groups = match.groups ?? {};
    const own = groups.cap || groups.floor;
    const goesOn = /^[^.;:]{0,60}(?:,|và|hoặc)\s*$/u.test(folded.slice(last, match.index));
    if (own || !goesOn) limit = groups;
    last = match.index + match[0].length;
    keep(found, quotaOf(groups, limit));
  }
  for (const match of folded.matchAll(tabular)) {
    const groups = match.groups ?? {};
    keep(found, quotaOf(groups, groups));
  }
  return [...found.values()];
}

function keep(found: Map<Audience, Quota>, quota: Quota) {
  const known = found.get(quota.audience);
  if (!known || (known.unit === null && quota.unit !== null)) found.set(quota.audience, quota);
}

type Groups = Record<string, string | undefined>;

function quotaOf({ audience, from, number: to, percent }: Groups, limit: Groups): Quota {
  const who = audience === "cá nhân" || audience === "tập thể" ? audience : "hộ gia đình";
  if (to === undefined) return { audience: who, min: null, max: null, unit: null };
  const max = quantityOf(to);
  const unit = percent ? "percent" : "absolute";
  if (from !== undefined) return { audience: who, min: quantityOf(from), max, unit };
  if (limit.floor) return { audience: who, min: max, max: null, unit };
  return { audience: who, min: limit.cap ? null : max, max, unit };
}

const quantityOf = (written: string) =>
  /^\d/u.test(written) ? Number(written) : numberWords.indexOf(written);

/** "mỗi thôn", "mỗi cơ quan, đơn vị": what a quota is counted for; null for the whole campaign. */
export function perUnitIn(folded: string): string | null {
  return (
    /(?<!\p{L})mỗi (?:thôn|xóm|bản|ấp|khu phố|tổ dân phố|khu dân cư|cơ quan, đơn vị|đơn vị|cơ quan|chi bộ|ban|phòng|trường|tổ chức|xã|phường|ngành)(?!\p{L})/u.exec(
      folded,
    )?.[0] ?? null
  );
}
