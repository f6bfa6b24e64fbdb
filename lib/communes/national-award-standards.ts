import { byHouse, byLaw, type NationalRule } from "./national-rule";

const law = "Luật Thi đua, khen thưởng";
const ofProvince = {
  legalBasis: `Điều 75 khoản 2 ${law}; quy định của Ủy ban nhân dân tỉnh`,
  note: "Lấy theo Điều 4 khoản 3 quy định kèm theo Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh; ghi lại theo tỉnh mình.",
};
const frame = "Nghị định số 86/2023/NĐ-CP";
const lawAbiding =
  "Gương mẫu chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước";

/** What is asked of who is awarded (DOMAIN §2.2), a sentence each. */
export const nationalAwardStandards: readonly NationalRule[] = [
  byHouse(
    "award.giay-khen.standards-person",
    [
      lawAbiding,
      "Hoàn thành tốt nhiệm vụ, nghĩa vụ công dân",
      "Có thành tích được bình xét trong phong trào thi đua; hoặc có nhiều thành tích, có thành tích đột xuất trong phạm vi ảnh hưởng của xã",
    ],
    ofProvince,
  ),
  byHouse(
    "award.giay-khen.standards-group",
    [
      `${lawAbiding}; nội bộ đoàn kết`,
      "Hoàn thành tốt nhiệm vụ",
      "Có thành tích được bình xét trong phong trào thi đua; hoặc có nhiều thành tích, có thành tích đột xuất trong phạm vi ảnh hưởng của xã",
    ],
    ofProvince,
  ),
  byHouse(
    "award.giay-khen.standards-household",
    [
      lawAbiding,
      "Đóng góp công sức, đất đai, tài sản cho địa phương; hoặc có thành tích được bình xét trong phong trào thi đua",
    ],
    ofProvince,
  ),
  ...byLaw(
    "award.ldtt.standards",
    [
      "Cán bộ, công chức, viên chức, người lao động: hoàn thành tốt nhiệm vụ trở lên; người khác: lao động, sản xuất có hiệu quả",
      "Tích cực tham gia phong trào thi đua và hoạt động xã hội",
      "Có tinh thần tự lực, đoàn kết, tương trợ; đạo đức, lối sống lành mạnh",
    ],
    { legalBasis: `Điều 24 ${law}` },
  ),
  ...byLaw(
    "award.cstdcs.standards",
    [
      "Đạt tiêu chuẩn danh hiệu Lao động tiên tiến",
      "Hoàn thành xuất sắc nhiệm vụ; hoặc có sáng kiến được cơ sở công nhận; hoặc có đề tài, đề án, công trình khoa học và công nghệ đã nghiệm thu; hoặc mưu trí, sáng tạo trong chiến đấu, phục vụ chiến đấu được công nhận",
    ],
    { legalBasis: `Điều 23 ${law}` },
  ),
  ...byLaw(
    "award.ttldtt.standards",
    [
      "Hoàn thành tốt nhiệm vụ được giao",
      "Tham gia phong trào thi đua thường xuyên, thiết thực, hiệu quả",
      "Đủ tỷ lệ cá nhân đạt danh hiệu Lao động tiên tiến",
      "Không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
      "Nội bộ đoàn kết, chấp hành tốt chủ trương của Đảng, chính sách, pháp luật của Nhà nước",
    ],
    { legalBasis: `Điều 28 khoản 1 ${law}` },
  ),
  ...byLaw("award.ttldtt.advanced-share", 70, {
    legalBasis: `Điều 28 khoản 1 điểm c ${law}`,
  }),
  ...byLaw("award.ttldxs.advanced-share", 70, {
    legalBasis: `Điều 27 khoản 1 điểm c ${law}`,
  }),
  ...byLaw(
    "award.gdvh.standards",
    [
      lawAbiding,
      "Tích cực tham gia các phong trào thi đua lao động, sản xuất, học tập, bảo vệ an ninh, trật tự của địa phương",
      "Gia đình no ấm, tiến bộ, hạnh phúc, văn minh; đoàn kết, giúp đỡ cộng đồng",
      "Không thuộc trường hợp không xét: vi phạm hình sự, không làm nghĩa vụ quân sự, thuế, tảo hôn, gây rối trật tự, cờ bạc, bạo lực gia đình",
    ],
    { legalBasis: `Điều 31 ${law}; ${frame}`, validFrom: "2024-01-30" },
  ),
  ...byLaw(
    "award.thon-vh.standards",
    [
      "Đời sống kinh tế ổn định và phát triển",
      "Đời sống văn hóa, tinh thần lành mạnh, phong phú",
      "Môi trường an toàn, thân thiện, cảnh quan sạch đẹp",
      "Chấp hành tốt chủ trương, pháp luật; giữ vững trật tự, an toàn xã hội; tích cực tham gia phong trào thi đua của địa phương",
      "Có tinh thần đoàn kết, tương trợ trong cộng đồng",
    ],
    { legalBasis: `Điều 30 ${law}; ${frame}`, validFrom: "2024-01-30" },
  ),
];
