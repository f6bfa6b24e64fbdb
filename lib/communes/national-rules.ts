/** A default of the law, with the days it holds ("2026-09-30" is the last one); null is open. */
type NationalRule = {
  key: string;
  value: string | readonly string[] | number;
  validFrom: string | null;
  validTo: string | null;
  legalBasis: string;
  /** False: carried over or taken from a secondary source; shown as unconfirmed until an official has checked it. */
  isVerified: boolean;
  note?: string;
};

/** What plans need (DOMAIN §12.1, §12.3, §12.7). A past row is never edited, only closed and followed by another. */
export const nationalRules: readonly NationalRule[] = [
  {
    key: "regime",
    value: "R1",
    validFrom: null,
    validTo: "2023-12-31",
    legalBasis: "Luật số 15/2003/QH11 và các luật sửa đổi, bổ sung",
    isVerified: true,
  },
  {
    key: "regime",
    value: "R2",
    validFrom: "2024-01-01",
    validTo: "2025-06-30",
    legalBasis: "Điều 94 khoản 1 Luật số 06/2022/QH15; Nghị định số 98/2023/NĐ-CP",
    isVerified: true,
  },
  {
    key: "regime",
    value: "R3",
    validFrom: "2025-07-01",
    validTo: "2026-09-30",
    legalBasis: "Điều 59 Nghị định số 152/2025/NĐ-CP; Nghị định số 129/2025/NĐ-CP",
    isVerified: true,
  },
  {
    key: "regime",
    value: "R4",
    validFrom: "2026-10-01",
    validTo: null,
    legalBasis: "Luật số 06/2026/QH16",
    isVerified: false,
    note: "Dẫn theo nguồn thứ cấp; chưa đọc toàn văn luật.",
  },
  {
    key: "cite.law",
    value: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    validFrom: "2024-01-01",
    validTo: "2026-09-30",
    legalBasis: "Phụ lục I, mục II.6.a Nghị định số 30/2020/NĐ-CP: luật không ghi số, ký hiệu",
    isVerified: true,
  },
  {
    key: "cite.law",
    value: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    validFrom: "2026-10-01",
    validTo: null,
    legalBasis: "Luật số 06/2026/QH16 ngày 23 tháng 4 năm 2026",
    isVerified: false,
    note: "Cần bổ sung cách viện dẫn luật sửa đổi.",
  },
  {
    key: "cite.decree",
    value:
      "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    validFrom: "2024-01-01",
    validTo: "2025-06-30",
    legalBasis: "Nghị định số 98/2023/NĐ-CP",
    isVerified: true,
  },
  {
    key: "cite.decree",
    value:
      "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    validFrom: "2025-07-01",
    validTo: null,
    legalBasis: "Nghị định số 152/2025/NĐ-CP",
    isVerified: true,
    note: "Một nguồn ghi hết hiệu lực ngày 01/3/2027; chưa kiểm chứng.",
  },
  {
    key: "cite.circular",
    value:
      "Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ quy định biện pháp để tổ chức, hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP",
    validFrom: "2025-08-05",
    validTo: null,
    legalBasis: "Thông tư số 15/2025/TT-BNV",
    isVerified: true,
  },
  {
    key: "cite.local-government",
    value:
      "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015; Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương ngày 22 tháng 11 năm 2019",
    validFrom: null,
    validTo: "2025-06-30",
    legalBasis: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    isVerified: false,
    note: "Ngày hết hiệu lực chưa kiểm chứng.",
  },
  {
    key: "cite.local-government",
    value: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    validFrom: "2025-07-01",
    validTo: null,
    legalBasis: "Luật số 72/2025/QH15",
    isVerified: false,
    note: "Ngày bắt đầu hiệu lực chưa kiểm chứng.",
  },
  {
    key: "campaign.forms",
    value: ["thường xuyên", "theo đợt", "chuyên đề"],
    validFrom: null,
    validTo: "2023-12-31",
    legalBasis: "Luật số 15/2003/QH11 và các luật sửa đổi, bổ sung",
    isVerified: false,
  },
  {
    key: "campaign.forms",
    value: ["thường xuyên", "chuyên đề"],
    validFrom: "2024-01-01",
    validTo: null,
    legalBasis: "Điều 16 khoản 1 Luật Thi đua, khen thưởng",
    isVerified: true,
  },
  {
    key: "campaign.elements",
    value: [
      "objectives",
      "scope",
      "audience",
      "contents",
      "criteria",
      "period",
      "measures",
      "rewards",
    ],
    validFrom: "2024-01-01",
    validTo: null,
    legalBasis: "Điều 17 Luật Thi đua, khen thưởng",
    isVerified: true,
  },
  {
    key: "campaign.launcher",
    value: "Chủ tịch Ủy ban nhân dân xã",
    validFrom: "2024-01-01",
    validTo: null,
    legalBasis: "Điều 18 khoản 3 Luật Thi đua, khen thưởng",
    isVerified: true,
  },
  {
    key: "campaign.midterm-from-years",
    value: 3,
    validFrom: "2024-01-01",
    validTo: null,
    legalBasis: "Thông tư số 01/2024/TT-BNV; Thông tư số 15/2025/TT-BNV",
    isVerified: false,
    note: "Chưa đọc toàn văn hai thông tư.",
  },
  {
    key: "standing-body",
    value: "Văn phòng - Thống kê",
    validFrom: null,
    validTo: "2025-06-30",
    legalBasis: "Quy chế làm việc của xã",
    isVerified: true,
  },
  {
    key: "standing-body",
    value: "Phòng Văn hóa - Xã hội",
    validFrom: "2025-07-01",
    validTo: null,
    legalBasis: "Quy chế làm việc của xã",
    isVerified: true,
  },
  {
    key: "tier.model",
    value: ["xã", "huyện", "tỉnh"],
    validFrom: null,
    validTo: "2025-06-30",
    legalBasis: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    isVerified: true,
  },
  {
    key: "tier.model",
    value: ["xã", "tỉnh"],
    validFrom: "2025-07-01",
    validTo: null,
    legalBasis: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15",
    isVerified: true,
  },
  {
    key: "document.signature.plan",
    value: "TM. ỦY BAN NHÂN DÂN",
    validFrom: "2020-03-05",
    validTo: null,
    legalBasis: "Điều 13 khoản 2 Nghị định số 30/2020/NĐ-CP",
    isVerified: true,
  },
  {
    key: "document.number-series",
    value: "per-type",
    validFrom: "2020-03-05",
    validTo: null,
    legalBasis: "Điều 15 khoản 1 Nghị định số 30/2020/NĐ-CP",
    isVerified: true,
  },
];
