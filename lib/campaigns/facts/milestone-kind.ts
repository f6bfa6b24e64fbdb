import type { MilestoneKind } from "@/lib/db/generated/enums";
import { foldCase } from "@/lib/text/fold";

const words: readonly (readonly [MilestoneKind, RegExp])[] = [
  ["NOMINATION_DUE", /hồ sơ|đề nghị (?:xét )?(?:khen thưởng|tặng)|danh sách đề nghị|tờ trình/u],
  ["REGISTRATION_DUE", /đăng ký|giao ước/u],
  ["REPORT_DUE", /báo cáo/u],
  ["MIDTERM_REVIEW", /sơ kết/u],
  ["FINAL_REVIEW", /tổng kết/u],
  ["LAUNCH", /phát động|ra quân/u],
];

/**
 * What falls due on a day, by the words of its sentence: hồ sơ before đăng ký before báo cáo ("báo cáo sơ kết" is a
 * report).
 */
export function milestoneKindOf(sentence: string): MilestoneKind {
  const folded = foldCase(sentence);
  return words.find(([, pattern]) => pattern.test(folded))?.[0] ?? "OTHER";
}
