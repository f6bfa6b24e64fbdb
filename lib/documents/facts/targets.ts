import { parseNumber } from "@/lib/text/numbers";
import type { OfficialDocument } from "../model";
import { excerptAt, type Passage } from "./passages";
import { tableTargets } from "./table-targets";
import type { ProposedTarget } from "./types";

/** Numbers a plan wants reached: in sentences of its contents, targets and criteria, and in tables with years. */
export function proposeTargets(
  document: OfficialDocument,
  passages: readonly Passage[],
): ProposedTarget[] {
  return [...passages.flatMap(targetsIn), ...tableTargets(document)];
}

const number = "\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?|\\d+(?:[.,]\\d+)?";
const measure =
  "%|phần trăm|(?:triệu|tỷ|tỉ|nghìn) đồng(?:\\s?/\\s?(?:người|ha|hộ|năm|tháng|người/năm))*|mô hình|hộ|thôn|xóm|bản|tổ dân phố|khu dân cư|công trình|dự án|km|ha|tấn(?:\\s?/\\s?ha)?|tạ(?:\\s?/\\s?ha)?|m2|m²|" +
  "sáng kiến|giải pháp|lớp|buổi|cuộc|lượt người|lượt|người|lao động|học sinh|sản phẩm|hội nghị|tin, bài|tin bài|bài viết|bài|tiêu chí|điểm|doanh nghiệp|hợp tác xã|tổ hợp tác|tuyến đường|tuyến|nhà|căn nhà|cây|con|đơn vị máu|hồ sơ|trường|điển hình|phút|tập thể|cá nhân|cơ quan|đơn vị|chi bộ|đảng viên";
const quantity = new RegExp(
  `(?<![\\d/.,\\p{L}-])(?<value>${number})(?:\\s*\\([^)]{1,20}\\))?\\s?(?<measure>${measure})(?!\\p{L})`,
  "gu",
);

const floor = /(?:ít nhất|tối thiểu|trên|từ|không dưới|đạt từ|thấp nhất(?: là)?)\s*$/u;
const ceiling =
  /(?:không quá|tối đa|dưới|không vượt quá|nhiều nhất|còn(?: dưới)?|xuống(?: còn)?)\s*$/u;
const aim =
  /(?:đạt|phấn đấu|giảm|tăng|duy trì|hoàn thành|xây dựng|có|trên|từ|ít nhất|tối thiểu|không dưới|còn|xuống|xóa|thành lập|tổ chức|nâng|trồng|mở|vận động|giải quyết|bình quân|(?:^|[.;:,-]\s*)(?:giảm|tăng|nâng)[^.;:,]{3,60})(?:\s+(?:được|thêm|mới|lên|bình quân|từ|ít nhất|thêm ít nhất|mức))*\s*$/u;
/** What is so today, or was in a year past ("(năm 2025: 82%)"), is not aimed at. */
const alreadyReached =
  /(?:hiện nay|hiện có|năm trước|đã)[^,.;]{0,40}$|\((?:năm 20\d{2}|hiện nay)[^)]{0,20}$/u;
const kindsOfTargets = new Set([
  "targets",
  "contents",
  "criteria",
  "purpose",
  "requirements",
  "solutions",
  "activities",
]);

function targetsIn(passage: Passage): ProposedTarget[] {
  const { clause, label, text, folded, kinds } = passage;
  if (
    kinds.includes("rewardForms") ||
    kinds.includes("budget") ||
    !kinds.some((kind) => kindsOfTargets.has(kind))
  )
    return [];
  return [...folded.matchAll(quantity)].flatMap((match) => {
    const { value: digits = "", measure: unit = "" } = match.groups ?? {};
    const value = parseNumber(digits);
    const before = folded.slice(0, match.index);
    const end = match.index + match[0].length;
    const after = folded.slice(end);
    const opens = /(?:^|[.;:,]\s*|\s-\s)$/u.test(before);
    const isGoal =
      aim.test(before) ||
      floor.test(before) ||
      ceiling.test(before) ||
      (opens && unit === "%") ||
      /^\s*trở lên/u.test(after);
    if (value === null || !isGoal || alreadyReached.test(before)) return [];
    const isFloor = floor.test(before) || /^\s*trở lên/u.test(after);
    return {
      indicator: indicatorOf(text, match.index, end, unit),
      value,
      unit,
      year: yearNear(before, after),
      comparison: isFloor ? "at least" : ceiling.test(before) ? "at most" : "exact",
      clauseId: clause.id,
      label,
      excerpt: excerptAt(text, match.index, end),
    } as const;
  });
}

/**
 * "… vào cuối năm 2026" after the number, or "Đến năm 2030, …" before it in its sentence; "so với năm 2024" is neither.
 */
function yearNear(before: string, after: string): number | null {
  const year =
    /^(?:(?!so với)[^.;\d(]){0,60}năm (20\d{2})/u.exec(after)?.[1] ??
    /(?:đến|trong|vào)(?: hết| cuối)? năm (20\d{2})[^.;]*$/u.exec(before)?.[1];
  return year === undefined ? null : Number(year);
}

const leadingWords = /^(?:(?:phấn đấu|đến|trong|vào|hết|cuối|năm 20\d{2}|có|,)\s*)+/iu;
const trailingWords =
  /(?:(?:\s|^)(?:phấn đấu|đạt|có|từ|trên|ít nhất|tối thiểu|không quá|tối đa|dưới|còn|xuống|được|thêm|mới|bình quân|là|lên|không dưới|vượt|mức))+$/iu;

/** A unit of measure that names nothing by itself. */
const bareMeasure = /^(?:%|phần trăm|km|ha|m2|m²|tấn.*|tạ.*|.*đồng.*)$/u;

const untilComma = /^[^.;,:(]*/u;
const wholeList = /^(?:[^.;,:(]|,(?!\s*(?:\d|trong đó|ít nhất|từ|trên)))*/u;

/**
 * What is measured: the words before the number ("Tỷ lệ hộ nghèo"), else those after it ("cán bộ, công chức đăng ký").
 */
function indicatorOf(text: string, start: number, end: number, unit: string): string {
  const before = text.slice(0, start);
  const sentence = before.slice(
    Math.max(
      0,
      ...[...before.matchAll(/[.;:,]\s|\s-\s/gu)].map(({ index, 0: { length } }) => index + length),
    ),
  );
  const named = sentence.trim().replace(leadingWords, "").replace(trailingWords, "").trim();
  // "100% cơ quan, đơn vị, bản đăng ký": with nothing named before it, the whole list is what is counted.
  const extent = unit === "%" && named === "" ? wholeList : untilComma;
  const following =
    extent
      .exec(text.slice(end))?.[0]
      .replace(/\s*(?:trở lên|trước|xong|so với|vào cuối|vào năm|trong năm).*$/u, "")
      .trim() ?? "";
  if (unit === "%" && named.split(" ").length >= 3) return named;
  // "18,5 ha vườn tạp" measures gardens; "120 hộ nghèo" counts households.
  const counted = bareMeasure.test(unit) || following === "" ? following : `${unit} ${following}`;
  return [named, counted].filter(Boolean).join(" ") || unit;
}
