import { foldCase } from "@/lib/text/fold";
import { remembering } from "@/lib/text/remembering";
import type { SectionKind } from "./model";

/** Words that open a heading by its subject, in small letters and folded as `foldCase` does. */
const subjects: readonly (readonly [SectionKind, string])[] = [
  ["purpose", "mục đích|ý nghĩa"],
  ["requirements", "yêu cầu|quan điểm|nguyên tắc"],
  ["theme", "chủ đề|tên gọi|tên phong trào|tên đợt|khẩu hiệu"],
  ["targets", "mục tiêu|chỉ tiêu"],
  [
    "criteria",
    "tiêu chí|tiêu chuẩn|điều kiện|thang điểm|(?:cách )?chấm điểm|đánh giá, xếp loại|phương pháp đánh giá",
  ],
  [
    "rewardForms",
    "(?:nội dung(?! (?:thi đua )?và khen thưởng)|hình thức|số lượng|cơ cấu|hồ sơ|thủ tục|quy trình|mức|thẩm quyền|quyền lợi|việc)[^.;]{0,40}?khen thưởng" +
      "|khen thưởng|danh hiệu|(?:cơ cấu )?giải thưởng|biểu dương|thi đua,? (?:-|và) ?khen thưởng",
  ],
  ["audience", "đối tượng|phạm vi|quy mô|thành phần"],
  ["timeline", "thời gian|thời hạn|thời điểm|tiến độ|lộ trình|kế hoạch thời gian|các mốc"],
  ["solutions", "giải pháp|biện pháp"],
  ["contents", "nội dung|nhiệm vụ|công việc|phong trào thi đua|trọng tâm thi đua"],
  [
    "activities",
    "hoạt động|phát động|tổ chức phát động|sơ kết|tổng kết|kiểm tra|tuyên truyền|chế độ (?:thông tin,? )?báo cáo",
  ],
  ["budget", "(?:dự toán |nguồn )?kinh phí|nguồn lực"],
  [
    "assignments",
    "tổ chức thực hiện|tổ chức triển khai|phân công|trách nhiệm|nhiệm vụ của các|thực hiện$|triển khai thực hiện",
  ],
  ["closing", "kết luận|điều khoản thi hành"],
];

/** What may stand before the subject without being one. */
const leadIn =
  /^(?:(?:về|một số|các|những|công tác|việc|hệ thống|bảng|cách thức|phương thức|tổ chức|xác định) )*/u;

const patterns = subjects.map(([kind, words]) => ({
  kind,
  pattern: new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "u"),
}));

/** Names that contain a subject's words and are not one. */
const names = /(?:hội đồng|ban|luật|cụm|khối) thi đua[ ,-]+khen thưởng/gu;

/**
 * What a section is about, by the words of its heading (with or without its number), or null when they do not say.
 * Titles join subjects at will ("ĐỐI TƯỢNG, THỜI GIAN THI ĐUA"): the one named first gives the kind, and the parts
 * below carry their own. A heading in small letters must open with its subject, since a unit or a task may mention one
 * ("Nâng cao chất lượng hoạt động …"); a title in capitals may name it later ("PHONG TRÀO VÀ CHỦ ĐỀ").
 * Of a run-in title ("Thời gian: từ nay …") only what stands before the colon counts.
 */
export const sectionKindOf: (heading: string) => SectionKind | null = remembering((heading) => {
  const title = (heading.split(":")[0] ?? "").replace(numbering, "");
  const folded = foldCase(title).replace(names, "");
  // A sentence is not a title; thirty words is longer than any title seen and shorter than most tasks.
  if (folded.split(" ").length > 30) return null;
  const subject = firstSubject(folded);
  if (!subject) return null;
  const lead = leadIn.exec(folded)?.[0].length ?? 0;
  return subject.start <= lead || isCapital(title) ? subject.kind : null;
});

/**
 * All that a heading names, the first as `sectionKindOf` gives it: "MỤC ĐÍCH, YÊU CẦU" is about both. Subjects after the
 * first count only where the heading lists them ("ĐỐI TƯỢNG, THỜI GIAN THI ĐUA", "tiêu chí và số lượng khen thưởng").
 */
export function sectionKindsOf(heading: string): SectionKind[] {
  const first = sectionKindOf(heading);
  if (first === null) return [];
  const title = (heading.split(":")[0] ?? "").replace(numbering, "");
  const listed = title
    .split(/,| và |;|\s[-–]\s/u)
    .flatMap((piece) => sectionKindOf(piece.trim()) ?? []);
  return [...new Set([first, ...listed])];
}

const numbering = /^\s*(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L})[.),]\s*/u;

/** The subject that starts first; of two that start together the longer phrase. */
function firstSubject(folded: string): { kind: SectionKind; start: number } | null {
  let first: { kind: SectionKind; start: number; length: number } | null = null;
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const { index: start } = found;
    const { length } = found[0];
    const comesFirst =
      !first || start < first.start || (start === first.start && length > first.length);
    if (comesFirst) first = { kind, start, length };
  }
  return first;
}

const isCapital = (text: string) => text === text.toUpperCase() && /\p{L}{2}/u.test(text);
