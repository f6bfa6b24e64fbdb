import { describe, expect, test } from "vitest";
import { proposeFacts } from "@/lib/documents/facts/propose-facts";
import { fixturePlan } from "../../../support/documents";

/** What a reader of each invented plan would write down, one line a fact. */
const expected: Record<string, readonly string[]> = {
  "duong-hoa-2026": [
    "thời gian 2026-06-01 → 2026-11-30 (III)",
    "hạn 2026-06-15 (IV.1.a)",
    "hạn 2026-12-10 (V.3)",
    "hạn lặp month 20 (VI.1.b)",
    "Giấy khen, Chủ tịch UBND xã, tập thể null..4 (V.1)",
    "Giấy khen, Chủ tịch UBND xã, cá nhân null..10 (V.1)",
    "Giấy khen, Chủ tịch UBND xã, hộ gia đình null..6 (V.1)",
    "Bằng khen, Chủ tịch UBND tỉnh, tập thể 1..1 (V.2)",
    "responsible Phòng Kinh tế (VI.1.b)",
    "lead Phòng Kinh tế (VI.1.a)",
    "cooperate Đoàn Thanh niên (VI.1.a)",
    "cooperate Hội Nông dân (VI.1.a)",
    "responsible Phòng Văn hóa - Xã hội (VI.2)",
    "responsible Ủy ban Mặt trận Tổ quốc Việt Nam xã (VI.3)",
    "responsible Các thôn (VI.4)",
    "chỉ tiêu Tỷ lệ hộ phân loại rác tại nguồn at least 85 % 2026",
    "chỉ tiêu Toàn xã trồng đường hoa at least 12 km null",
    "chỉ tiêu giảm số điểm rác tồn lưu exact 50 % null",
    "chỉ tiêu Đường hoa do thôn chăm sóc exact 12 km 2026",
    "chỉ tiêu Đường hoa do thôn chăm sóc exact 18.5 km 2027",
    "chỉ tiêu Hộ phân loại rác at least 85 % 2026",
    "chỉ tiêu Hộ phân loại rác at least 90 % 2027",
  ],
  "ba-tuan-2024": [
    "thời gian 2024-03-05 → 2024-07-15 (II.1)",
    "hạn 2024-07-31 (V.1)",
    "Giấy khen, Chủ tịch UBND huyện, tập thể 1..2 (IV)",
    "Giấy khen, Chủ tịch UBND xã, tập thể 5..5 (IV)",
    "Giấy khen, Chủ tịch UBND xã, cá nhân 3..5 (IV)",
    "responsible Văn phòng – Thống kê (V.1)",
    "responsible Công chức Địa chính - Nông nghiệp (V.2)",
    "lead Công chức Địa chính - Nông nghiệp (V.2)",
    "cooperate Hội Nông dân (V.2)",
    "cooperate các xóm (V.2)",
    "responsible Tài chính - Kế toán (V.4)",
  ],
  "hai-dot-2026": [
    "thời gian 2026-01-05 → 2026-09-30 (Phần I.3)",
    "hạn 2026-09-30 (Phần III.1)",
    "hạn 2026-10-15 (Phần III.3)",
    "hạn lặp quarter 25 (Phần III.2)",
    "Lao động tiên tiến, null, cá nhân null..null (Phần II.3)",
    "Giấy khen, Chủ tịch UBND phường, cá nhân null..2 mỗi khu phố (Phần II.3)",
    "Bằng khen, Chủ tịch UBND thành phố, tập thể null..10% (Phần II.3)",
    "responsible Trung tâm Phục vụ hành chính công (Phần III.1)",
    "lead Trung tâm Phục vụ hành chính công (Phần III.1)",
    "cooperate Công an phường (Phần III.1)",
    "cooperate Văn phòng HĐND và UBND phường (Phần III.1)",
    "responsible Văn phòng HĐND và UBND phường (Phần III.3)",
    "chỉ tiêu hồ sơ hộ tịch được đối chiếu exact 100 % null",
    "chỉ tiêu thời gian chờ của người dân at most 15 phút null",
    "chỉ tiêu mỗi tuần at least 300 hồ sơ null",
    "chỉ tiêu Mở buổi tiếp dân ngoài giờ mỗi tháng exact 2 buổi null",
  ],
  "nhiem-ky-2030": [
    "thời gian 2026-01-01 → 2030-12-31 (IV)",
    "hạn 2026-06-30 (VI)",
    "hạn lặp year 5 (V)",
    "Giấy khen, Chủ tịch UBND xã, tập thể 3..3 (V)",
    "Giấy khen, Chủ tịch UBND xã, hộ gia đình 5..5 (V)",
    "responsible Phòng Kinh tế (VII.1)",
    "responsible Trưởng ấp (VII.2)",
    "lead Phòng Kinh tế (VI)",
    "cooperate Hợp tác xã Cồn Lúa (VI)",
    "cooperate các ấp (VI)",
    "lead Công an xã (VI)",
    "cooperate Ban Chỉ huy Quân sự xã (VI)",
    "chỉ tiêu diện tích lúa không đốt rơm rạ exact 95 % 2030",
    "chỉ tiêu Giảm hộ nghèo nhờ bán rơm cuộn exact 4.1 % null",
    "chỉ tiêu xây dựng mô hình nấm rơm at least 3 mô hình null",
  ],
  "nhieu-loi-2026": [
    "thời gian 2026-09-01 → 2026-06-30 (III)",
    "Giấy khen, Chủ tịch UBND huyện, tập thể null..null (IV)",
    "Giấy khen, Chủ tịch UBND xã, tập thể null..null (IV)",
    "responsible Phòng Kinh tế (V.1)",
    "responsible Trạm Y tế (V.2)",
  ],
  "tap-huan-2026": [
    "thời gian 2026-09-01 → 2026-09-30 (III)",
    "hạn 2026-08-25 (V.1)",
    "responsible Phòng Văn hóa - Xã hội (V.1)",
    "responsible Các thôn (V.2)",
  ],
};

function factsInLines(name: string): string[] {
  const { period, deadlines, recurringDeadlines, rewards, assignments, targets } = proposeFacts(
    fixturePlan(name),
  );
  return [
    `thời gian ${period.start} → ${period.end} (${period.label})`,
    ...deadlines.map(({ date, label }) => `hạn ${date} (${label})`),
    ...recurringDeadlines.map(({ every, day, label }) => `hạn lặp ${every} ${day} (${label})`),
    ...rewards.map(
      ({ form, authority, audience, quotaMin, quotaMax, quotaUnit, perUnit, label }) => {
        const quota = `${quotaMin}..${quotaMax}${quotaUnit === "percent" ? "%" : ""}${perUnit ? ` ${perUnit}` : ""}`;
        return `${form}, ${authority}, ${audience} ${quota} (${label})`;
      },
    ),
    ...assignments.map(({ unit, role, label }) => `${role} ${unit} (${label})`),
    ...targets.map(
      ({ indicator, value, unit, year, comparison }) =>
        `chỉ tiêu ${indicator} ${comparison} ${value} ${unit} ${year}`,
    ),
  ];
}

describe("facts proposed from the invented plans", () => {
  test.each(Object.keys(expected))("%s", (name) => {
    expect(factsInLines(name)).toEqual(expected[name]);
  });
});
