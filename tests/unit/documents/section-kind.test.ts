import { describe, expect, test } from "vitest";
import type { SectionKind } from "@/lib/documents/model";
import { sectionKindOf } from "@/lib/documents/section-kind";

const titles: readonly (readonly [string, SectionKind | null])[] = [
  ["I. MỤC ĐÍCH, YÊU CẦU", "purpose"],
  ["1. Mục đích", "purpose"],
  ["2. Yêu cầu", "requirements"],
  ["MỤC TIÊU", "targets"],
  ["CÁC CHỈ TIÊU THI ĐUA CHỦ YẾU", "targets"],
  ["NỘI DUNG THI ĐUA", "contents"],
  ["NỘI DUNG VÀ CHỈ TIÊU THI ĐUA", "contents"],
  ["NHIỆM VỤ TRỌNG TÂM", "contents"],
  ["TIÊU CHÍ THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG", "criteria"],
  ["Tiêu chí thi đua", "criteria"],
  ["Hình thức và tiêu chuẩn khen thưởng", "rewardForms"],
  ["KHEN THƯỞNG", "rewardForms"],
  ["CÔNG TÁC KHEN THƯỞNG", "rewardForms"],
  ["Số lượng khen thưởng", "rewardForms"],
  ["Hồ sơ, thủ tục khen thưởng", "rewardForms"],
  ["ĐỐI TƯỢNG, THỜI GIAN THI ĐUA", "audience"],
  ["Phạm vi, đối tượng", "audience"],
  ["THỜI GIAN, CHỦ ĐỀ THI ĐUA", "timeline"],
  ["Thời gian: từ nay đến hết năm 2026", "timeline"],
  ["Chủ đề thi đua: “Đoàn kết, sáng tạo”", "theme"],
  ["TÊN PHONG TRÀO, KHẨU HIỆU", "theme"],
  ["GIẢI PHÁP THỰC HIỆN", "solutions"],
  ["BIỆN PHÁP TỔ CHỨC THỰC HIỆN", "solutions"],
  ["MỘT SỐ HOẠT ĐỘNG CẤP XÃ", "activities"],
  ["TỔ CHỨC CÁC HOẠT ĐỘNG CHÀO MỪNG", "activities"],
  ["SƠ KẾT, TỔNG KẾT PHONG TRÀO THI ĐUA", "activities"],
  ["KINH PHÍ", "budget"],
  ["Kinh phí khen thưởng", "budget"],
  ["DỰ TOÁN KINH PHÍ THỰC HIỆN", "budget"],
  ["VI. TỔ CHỨC THỰC HIỆN", "assignments"],
  ["PHÂN CÔNG NHIỆM VỤ", "assignments"],
  ["TRÁCH NHIỆM CỦA CÁC CƠ QUAN, ĐƠN VỊ", "assignments"],
  ["TÔ CHỨC ĐOÀN THỂ", null],
  ["Hội đồng Thi đua - Khen thưởng xã", null],
  ["Phòng Văn hóa - Xã hội", null],
  ["Các tổ chức chính trị - xã hội", null],
  ["Nâng cao chất lượng hoạt động của bộ phận Một cửa", null],
  ["Phát triển kinh tế - xã hội", null],
  ["", null],
];

describe("sectionKindOf", () => {
  test.each(titles)("%s → %s", (title, kind) => {
    expect(sectionKindOf(title)).toBe(kind);
  });

  test("takes either placement of the tone and decomposed letters", () => {
    expect(sectionKindOf("NHIỆM VỤ VĂN HOÁ".normalize("NFD"))).toBe("contents");
    expect(sectionKindOf("Ý nghĩa".normalize("NFD"))).toBe("purpose");
  });
});
