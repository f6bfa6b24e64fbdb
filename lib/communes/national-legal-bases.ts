/** A legal text as plans cite it, with the days it holds ("2025-06-30" is the last one); null is open or not known. */
export type NationalLegalBasis = {
  /** What identifies it in running text: "98/2023/NĐ-CP". */
  symbol: string;
  /** As it follows "Căn cứ": a law without number and agency (NĐ 30/2020, Phụ lục I, II.6.a). */
  citation: string;
  issuedOn: string | null;
  effectiveFrom: string | null;
  effectiveTo: string | null;
  /** Symbol of what is cited instead. */
  replacedBy: string | null;
  /** False: a date or a word of it was not read in the text itself; shown as unconfirmed. */
  isVerified: boolean;
  note: string | null;
};

const textUnread = "Trích yếu, ngày ban hành chưa có; ghi theo văn bản gốc trước khi dẫn.";
const daysUnread = "Ngày hiệu lực chưa đối chiếu với văn bản gốc.";

/** What the plans of a commune cite (DOMAIN §1, §12.1). This list is the authority: each start brings the rows to it. */
export const nationalLegalBases: readonly NationalLegalBasis[] = [
  {
    symbol: "15/2003/QH11",
    citation: "Luật Thi đua, Khen thưởng số 15/2003/QH11",
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: "2023-12-31",
    replacedBy: "06/2022/QH15",
    isVerified: false,
    note: "Hết hiệu lực theo khoản 2 Điều 94 Luật số 06/2022/QH15; ngày ban hành chưa có.",
  },
  {
    symbol: "06/2022/QH15",
    citation: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022",
    issuedOn: "2022-06-15",
    effectiveFrom: "2024-01-01",
    effectiveTo: null,
    replacedBy: null,
    isVerified: true,
    note: "Từ 01/10/2026 được sửa đổi theo Luật số 06/2026/QH16.",
  },
  {
    symbol: "06/2026/QH16",
    citation:
      "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 23 tháng 4 năm 2026",
    issuedOn: "2026-04-23",
    effectiveFrom: "2026-10-01",
    effectiveTo: null,
    replacedBy: null,
    isVerified: false,
    note: "Dẫn theo nguồn thứ cấp; tên luật và cách viện dẫn phải đối chiếu với văn bản gốc.",
  },
  {
    symbol: "91/2017/NĐ-CP",
    citation: "Nghị định số 91/2017/NĐ-CP của Chính phủ",
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: "2023-12-31",
    replacedBy: "98/2023/NĐ-CP",
    isVerified: false,
    note: textUnread,
  },
  {
    symbol: "98/2023/NĐ-CP",
    citation:
      "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết thi hành một số điều của Luật Thi đua, khen thưởng",
    issuedOn: "2023-12-31",
    effectiveFrom: "2024-01-01",
    effectiveTo: "2025-06-30",
    replacedBy: "152/2025/NĐ-CP",
    isVerified: true,
    note: null,
  },
  {
    symbol: "152/2025/NĐ-CP",
    citation:
      "Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025 của Chính phủ quy định về phân cấp, phân quyền trong lĩnh vực thi đua, khen thưởng; quy định chi tiết và hướng dẫn thi hành một số điều của Luật Thi đua, khen thưởng",
    issuedOn: "2025-06-14",
    effectiveFrom: "2025-07-01",
    effectiveTo: null,
    replacedBy: null,
    isVerified: true,
    note: "Một nguồn ghi hết hiệu lực từ 01/3/2027; chưa kiểm chứng.",
  },
  {
    symbol: "129/2025/NĐ-CP",
    citation:
      "Nghị định số 129/2025/NĐ-CP của Chính phủ quy định về phân định thẩm quyền của chính quyền địa phương 02 cấp trong lĩnh vực quản lý nhà nước của Bộ Nội vụ",
    issuedOn: null,
    effectiveFrom: "2025-07-01",
    effectiveTo: null,
    replacedBy: null,
    isVerified: false,
    note: "Ngày ban hành chưa có; ghi theo văn bản gốc trước khi dẫn.",
  },
  {
    symbol: "12/2019/TT-BNV",
    citation: "Thông tư số 12/2019/TT-BNV của Bộ trưởng Bộ Nội vụ",
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: "2023-12-31",
    replacedBy: "01/2024/TT-BNV",
    isVerified: false,
    note: textUnread,
  },
  {
    symbol: "01/2024/TT-BNV",
    citation: "Thông tư số 01/2024/TT-BNV của Bộ trưởng Bộ Nội vụ",
    issuedOn: null,
    effectiveFrom: null,
    effectiveTo: "2025-08-04",
    replacedBy: "15/2025/TT-BNV",
    isVerified: false,
    note: textUnread,
  },
  {
    symbol: "15/2025/TT-BNV",
    citation:
      "Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025 của Bộ trưởng Bộ Nội vụ quy định biện pháp để tổ chức, hướng dẫn thi hành Luật Thi đua, khen thưởng và Nghị định số 152/2025/NĐ-CP",
    issuedOn: "2025-08-04",
    effectiveFrom: "2025-08-05",
    effectiveTo: null,
    replacedBy: null,
    isVerified: true,
    note: null,
  },
  {
    symbol: "86/2023/NĐ-CP",
    citation: "Nghị định số 86/2023/NĐ-CP của Chính phủ",
    issuedOn: null,
    effectiveFrom: "2024-01-30",
    effectiveTo: null,
    replacedBy: null,
    isVerified: false,
    note: textUnread,
  },
  {
    symbol: "30/2020/NĐ-CP",
    citation:
      "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư",
    issuedOn: "2020-03-05",
    effectiveFrom: "2020-03-05",
    effectiveTo: null,
    replacedBy: null,
    isVerified: true,
    note: null,
  },
  {
    symbol: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    citation: "Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
    issuedOn: "2015-06-19",
    effectiveFrom: null,
    effectiveTo: "2025-06-30",
    replacedBy: "72/2025/QH15",
    isVerified: false,
    note: daysUnread,
  },
  {
    symbol: "72/2025/QH15",
    citation: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    issuedOn: "2025-06-16",
    effectiveFrom: "2025-07-01",
    effectiveTo: null,
    replacedBy: null,
    isVerified: false,
    note: "Ngày bắt đầu hiệu lực chưa đối chiếu với văn bản gốc.",
  },
];
