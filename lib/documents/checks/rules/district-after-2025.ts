import type { Rule } from "../finding";
import { foundAt, type Paper } from "../paper";

/** Luật Tổ chức chính quyền địa phương 2025: two tiers from this day, no districts. */
const twoTiersFrom = "2025-07-01";

export const districtAfter2025: Rule = {
  id: "district-after-2025",
  severity: "warning",
  what: "Nêu cấp huyện hoặc chức danh cũ như đang hoạt động, trong văn bản từ 01/7/2025",
  source: "Luật Tổ chức chính quyền địa phương 2025; NĐ 129/2025",
  check(paper, { today }) {
    if (!isTwoTier(paper, today)) return [];
    return paper.texts.flatMap((text) =>
      [...text.folded.matchAll(district)].flatMap((match) => {
        const end = match.index + match[0].length;
        if (isHistory(text.folded, match.index, end)) return [];
        const written = text.text.slice(match.index, end).trim();
        return [
          foundAt(
            text,
            match.index,
            end,
            `Từ 01/7/2025 không còn cấp huyện nhưng văn bản nêu “${written}”; ghi lại theo cấp xã hoặc cấp tỉnh.`,
          ),
        ];
      }),
    );
  },
};

const tier = "(?:huyện|quận|thị xã)";
const district = new RegExp(
  `(?<!\\p{L})(?:(?:chủ tịch |phó chủ tịch )?(?:ubnd|ủy ban nhân dân|hđnd|hội đồng nhân dân|ubmttq|mttq) ${tier}|cấp ${tier}|${tier} ủy|` +
    `(?:phòng|ban|hội|đoàn|công an|trung tâm|đảng bộ|hội đồng thi đua[ ,-]+khen thưởng)(?: [\\p{L}-]+){0,4} ${tier})(?!\\p{L})`,
  "gu",
);

/** Names in a cited paper, before the change, or of what has ended. */
function isHistory(folded: string, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, start - 110), start);
  const after = folded.slice(end, end + 50);
  return (
    /\d[/-]\p{L}[\p{L}-]*(?: ngày [\d/ ]+(?:tháng \d+ năm \d+)?)? của $/u.test(before) ||
    /(?:trước đây|nguyên là|nguyên|sáp nhập|sắp xếp|hợp nhất|thành lập|kỷ niệm|giải thể|kết thúc hoạt động|không (?:còn )?tổ chức|bỏ)[^.;]{0,60}$/u.test(
      before,
    ) ||
    /^[^.;]{0,40}(?:\(?cũ\)?|trước đây|trước khi|trước sắp xếp)/u.test(after)
  );
}

function isTwoTier(
  { document: { date }, issuedOn, facts: { period } }: Paper,
  today: string | undefined,
): boolean {
  if (issuedOn !== null) return issuedOn >= twoTiersFrom;
  if (date.year !== null) {
    const month =
      date.month === null
        ? Number(date.year) === 2025
          ? "01"
          : "12"
        : date.month.padStart(2, "0");
    return `${date.year}-${month}-28` >= twoTiersFrom;
  }
  if (period.start !== null) return period.start >= twoTiersFrom;
  // Without any date it is a draft of today, unless the campaign has ended.
  return today !== undefined && today >= twoTiersFrom && period.end !== null && period.end >= today;
}
