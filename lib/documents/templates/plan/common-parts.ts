import { numbered, type Part, periodWords, plain, typedItems } from "./frame";
import { blank, type PlanFacts } from "./plan-facts";
import { scheduleOf } from "./schedule";
import { villageKindsOf } from "./units";

/** Parts every campaign must have (LTĐKT, Điều 17), worded for any of them; a template puts in what is its own. */

export const purposePart = (
  purposes: readonly string[],
  requirements: readonly string[],
): Part => ({
  title: "MỤC ĐÍCH, YÊU CẦU",
  lines: [
    "1. Mục đích",
    ...purposes.map((line) => `- ${line}`),
    "2. Yêu cầu",
    ...requirements.map((line) => `- ${line}`),
  ],
});

export function scopePart({ commune, period }: PlanFacts): Part {
  const villages = villageKindsOf(commune);
  return {
    title: "ĐỐI TƯỢNG, PHẠM VI VÀ THỜI GIAN THI ĐUA",
    lines: [
      `1. Đối tượng: các cơ quan, đơn vị, trường học; các ${villages}; cán bộ, công chức, viên chức, người lao động, lực lượng vũ trang; hộ gia đình và cá nhân trên địa bàn ${plain(commune.name)}.`,
      `2. Phạm vi: trên toàn địa bàn ${plain(commune.name)}.`,
      `3. Thời gian thi đua: ${periodWords(period)}.`,
    ],
  };
}

export const contentsPart = (items: readonly string[]): Part => ({
  title: "NỘI DUNG THI ĐUA",
  lines: numbered(items),
});

/** The office's own targets, or the template's, with the one that any campaign shares. */
export const targetsPart = ({ targets = [] }: PlanFacts, usual: readonly string[]): Part => ({
  title: "CHỈ TIÊU THI ĐUA",
  lines: numbered(targets.length > 0 ? typedItems(targets) : usual),
});

/** LTĐKT, Điều 75: giấy khen to collectives, persons and households; the standards are the province's to set. */
export const criteriaPart = (own: {
  collective: string;
  person: string;
  household: string;
}): Part => ({
  title: "TIÊU CHÍ BÌNH XÉT",
  lines: [
    "1. Đối với tập thể",
    "a) Hoàn thành tốt nhiệm vụ được giao; nội bộ đoàn kết; chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
    `b) ${own.collective}`,
    "2. Đối với cá nhân",
    "a) Hoàn thành tốt nhiệm vụ, nghĩa vụ công dân; gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước.",
    `b) ${own.person}`,
    "3. Đối với hộ gia đình",
    "a) Gương mẫu chấp hành chủ trương của Đảng, chính sách, pháp luật của Nhà nước và quy ước của cộng đồng dân cư.",
    `b) ${own.household}`,
  ],
});

type Quota = { collectives: string; persons: string; households: string };

/**
 * Giấy khen by the Chairman (LTĐKT, Điều 80 khoản 3), the dossier (Điều 84 khoản 2), one award for one achievement
 * (Điều 5).
 */
export function rewardsPart(
  { commune: { kind }, period }: PlanFacts,
  quota: Quota,
  titles: readonly string[] = [],
): Part {
  const { nomination } = scheduleOf(period);
  return {
    title: "HÌNH THỨC, SỐ LƯỢNG VÀ HỒ SƠ KHEN THƯỞNG",
    lines: numbered([
      ...titles,
      `Chủ tịch Ủy ban nhân dân ${kind} tặng Giấy khen cho không quá ${quota.collectives} tập thể, ${quota.persons} cá nhân và ${quota.households} hộ gia đình có thành tích xuất sắc trong phong trào.`,
      `Tập thể, cá nhân tiêu biểu nhất được lựa chọn để đề nghị Chủ tịch Ủy ban nhân dân tỉnh xét tặng Bằng khen theo quy định.`,
      "Nguyên tắc: chính xác, công khai, công bằng, kịp thời; không khen thưởng nhiều lần, nhiều hình thức cho một thành tích; quan tâm khen thưởng người trực tiếp lao động, học tập, công tác.",
      `Hồ sơ gồm tờ trình, báo cáo thành tích, biên bản xét khen thưởng, gửi về cơ quan thường trực của phong trào trước ngày ${nomination}.`,
    ]),
  };
}

/** LTĐKT, Điều 17: launching and carrying out, checking, making known, reviewing. */
export function measuresPart({ period, commune }: PlanFacts): Part {
  const { registration, midterm, final, reports } = scheduleOf(period);
  const reviews = midterm
    ? `- Sơ kết phong trào trước ngày ${midterm}; tổng kết, khen thưởng trước ngày ${final}.`
    : `- Tổng kết, khen thưởng trước ngày ${final}.`;
  return {
    title: "BIỆN PHÁP TỔ CHỨC PHONG TRÀO",
    lines: [
      "1. Phát động, triển khai",
      `- Chủ tịch Ủy ban nhân dân ${commune.kind} phát động phong trào; thủ trưởng cơ quan, đơn vị phát động trong cơ quan, đơn vị mình.`,
      `- Các cơ quan, đơn vị, ${villageKindsOf(commune)} đăng ký nội dung, chỉ tiêu thi đua với cơ quan thường trực trước ngày ${registration}.`,
      "2. Tuyên truyền, nhân rộng điển hình tiên tiến",
      "- Tuyên truyền mục đích, nội dung, kết quả của phong trào trên hệ thống truyền thanh, trang thông tin điện tử và tại các cuộc họp dân.",
      "- Phát hiện, bồi dưỡng mô hình hay, cách làm sáng tạo, gương người tốt, việc tốt để phổ biến, nhân rộng.",
      "3. Kiểm tra, giám sát",
      "- Cơ quan thường trực kiểm tra việc thực hiện ở cơ sở, kịp thời tháo gỡ khó khăn, chấn chỉnh biểu hiện hình thức.",
      `- Các cơ quan, đơn vị, ${villageKindsOf(commune)} báo cáo kết quả ${reports}.`,
      "4. Sơ kết, tổng kết",
      reviews,
      "- Việc đánh giá dựa trên kết quả thực hiện chỉ tiêu đã đăng ký, nêu rõ tồn tại, nguyên nhân và bài học kinh nghiệm.",
    ],
  };
}

export const budgetPart = ({ commune: { kind } }: PlanFacts): Part => ({
  title: "KINH PHÍ THỰC HIỆN",
  lines: numbered([
    `Kinh phí tổ chức phong trào và khen thưởng lấy từ quỹ thi đua, khen thưởng của ${kind} và dự toán được giao của các cơ quan, đơn vị.`,
    "Khuyến khích huy động nguồn lực xã hội hợp pháp cho các công trình, phần việc của phong trào; thu, chi công khai.",
  ]),
});

/** "Ít nhất [số] …": a figure only the office knows. */
export const count = (what: string): string => blank(`số ${what}`);
