import {
  byHouse,
  byLaw,
  type NationalRule,
  since2025,
  unreadSince2025,
  until2025,
} from "./national-rule";

const law = "Luật Thi đua, khen thưởng";
const nd98 = "Nghị định số 98/2023/NĐ-CP";
const nd152 = "Nghị định số 152/2025/NĐ-CP";
const nd86 = "Nghị định số 86/2023/NĐ-CP";
const qd638 = "Quyết định số 638/QĐ-BNV năm 2025";
const house = "Quy chế làm việc của Hội đồng Thi đua - Khen thưởng xã";
const province = "Quy định của Ủy ban nhân dân tỉnh";

const onlyOneProvince = "Lấy theo quy định của một tỉnh làm ví dụ; ghi lại theo tỉnh mình.";
const formsSet =
  "Bộ, ban, ngành, tỉnh quy định chi tiết (Điều 6 khoản 2 điểm c Nghị định 152/2025).";

/** From 2025 on the commune decides what the district did. */
const formerlyOfDistrict = ["cstdcs", "ttldtt", "thon-vh"] as const;
const higher = [
  "bang-khen-tinh",
  "cstd-tinh",
  "co-thi-dua-tinh",
  "ttldxs",
  "xa-tieu-bieu",
] as const;
/** No law asks for a ballot: the working rules of the Council say. */
const votedByHouse = [
  "giay-khen",
  "ldtt",
  "ttldtt",
  "gdvh",
  "thon-vh",
  "bang-khen-tinh",
  "ttldxs",
  "xa-tieu-bieu",
] as const;

const authority: readonly NationalRule[] = [
  ...byLaw("award.giay-khen.authority", "COMMUNE", {
    legalBasis: `Điều 75 khoản 1 điểm đ, Điều 80 khoản 3 ${law}`,
  }),
  ...["ldtt", "gdvh"].flatMap((award) =>
    byLaw(`award.${award}.authority`, "COMMUNE", { legalBasis: `Điều 80 khoản 3 ${law}` }),
  ),
  ...formerlyOfDistrict.flatMap((award) => [
    until2025(`award.${award}.authority`, "HIGHER", { legalBasis: `Điều 80 khoản 2 ${law}` }),
    ...since2025(`award.${award}.authority`, "COMMUNE", {
      legalBasis: "Nghị định số 129/2025/NĐ-CP",
    }),
  ]),
  ...higher.flatMap((award) =>
    byLaw(`award.${award}.authority`, "HIGHER", { legalBasis: `Điều 79 khoản 4 ${law}` }),
  ),
];

const titlePapers = ["request", "report", "minutes"];
const cstdcsPapers = ["request", "report", "minutes", "vote-result", "proof"];

const dossiers: readonly NationalRule[] = [
  ...["giay-khen", "bang-khen-tinh"].flatMap((award) =>
    byLaw(`award.${award}.parts`, [...titlePapers, "proof?"], {
      legalBasis: `Điều 84 khoản 2 ${law}`,
      note: formsSet,
    }),
  ),
  ...[
    "ldtt",
    "ttldtt",
    "thon-vh",
    "cstd-tinh",
    "co-thi-dua-tinh",
    "ttldxs",
    "xa-tieu-bieu",
  ].flatMap((award) =>
    byLaw(`award.${award}.parts`, titlePapers, {
      legalBasis: `Điều 84 khoản 1 ${law}`,
      note: formsSet,
    }),
  ),
  until2025("award.cstdcs.parts", cstdcsPapers, { legalBasis: `Điều 34 ${nd98}` }),
  ...since2025("award.cstdcs.parts", cstdcsPapers, { legalBasis: qd638 }),
  ...byLaw("award.gdvh.parts", ["request", "opinions", "minutes"], {
    legalBasis: nd86,
    validFrom: "2024-01-30",
  }),
  byHouse("dossier.parts-short", ["request"], {
    legalBasis: `Điều 85 ${law}`,
    note: "Tờ trình nêu tóm tắt thành tích; thành phần hồ sơ theo thủ tục đơn giản chưa đọc được.",
  }),
  byHouse("dossier.copies", 1, {
    legalBasis: `Điều 84 khoản 6 ${law}; ${province}`,
    note: onlyOneProvince,
  }),
  ...since2025("paper-form.request", "Mẫu số 01", { legalBasis: `Phụ lục ${nd152}` }),
  ...since2025("paper-form.report-person", "Mẫu số 05", { legalBasis: `Phụ lục ${nd152}` }),
  ...since2025("paper-form.report-group", "Mẫu số 04", { legalBasis: `Phụ lục ${nd152}` }),
  ...since2025("paper-form.report-sudden", "Mẫu số 06", { legalBasis: `Phụ lục ${nd152}` }),
  ...since2025("paper-form.report-campaign", "Mẫu số 08", { legalBasis: `Phụ lục ${nd152}` }),
];

const limits: readonly NationalRule[] = [
  ...since2025("award.cstdcs.appraisal-days", 20, { legalBasis: qd638 }),
  ...["giay-khen", "ldtt", "ttldtt", "gdvh", "thon-vh", ...higher].map((award) =>
    unreadSince2025(`award.${award}.appraisal-days`, 20, {
      legalBasis: province,
      note: `Lấy bằng hạn của Chiến sĩ thi đua cơ sở (${qd638}).`,
    }),
  ),
  byHouse("award.giay-khen.consultation-days", 7, {
    legalBasis: "Quy chế thi đua, khen thưởng của xã",
    note: "Luật không buộc lấy ý kiến trước khi tặng giấy khen; thường 5 đến 7 ngày.",
  }),
  ...byLaw("award.gdvh.consultation-days", 10, { legalBasis: nd86, validFrom: "2024-01-30" }),
  ...["ldtt", "cstdcs", "ttldtt", "thon-vh"].map((award) =>
    byHouse(`award.${award}.consultation-days`, 0, {
      legalBasis: "Quy chế thi đua, khen thưởng của xã",
      note: "Chưa thấy văn bản nào buộc lấy ý kiến.",
    }),
  ),
  byHouse("consultation.day-count", "TO_WORKING_DAY", {
    legalBasis: "Quy chế thi đua, khen thưởng của xã",
    note: "Cách đếm dài nhất, cổng chọn sẵn; chưa thấy văn bản nào nói đếm từ ngày nào.",
  }),
  ...byLaw("award.gdvh.decision-days", 10, { legalBasis: nd86, validFrom: "2024-01-30" }),
  ...byLaw("award.gdvh.cutoff", "25/11", { legalBasis: nd86, validFrom: "2024-01-30" }),
  byHouse("award.notify-days", 10, {
    legalBasis: "Quy chế thi đua, khen thưởng của xã",
    note: "Chỉ thấy trong một thông tư của ngành khác.",
  }),
  ...since2025("award.fee", 0, { legalBasis: qd638 }),
  byHouse("higher.conference-days", 10, {
    legalBasis: `${province}; ví dụ Điều 6 Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh`,
    note: onlyOneProvince,
  }),
  byHouse("higher.year-end", "10/12", {
    legalBasis: `${province}; ví dụ Điều 6 Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh`,
    note: onlyOneProvince,
  }),
];

const votes: readonly NationalRule[] = [
  until2025("award.cstdcs.vote-threshold", ">=80", { legalBasis: `Điều 30 khoản 7 ${nd98}` }),
  unreadSince2025("award.cstdcs.vote-threshold", ">=80", {
    legalBasis: nd152,
    note: "Giữ như Điều 30 khoản 7 Nghị định 98/2023; chưa đọc điều khoản của nghị định mới.",
  }),
  ...(["cstd-tinh", "co-thi-dua-tinh"] as const).flatMap((award) => {
    const key = `award.${award}.vote-threshold`;
    const threshold = award === "cstd-tinh" ? ">=90" : ">=80";
    return [
      until2025(key, threshold, { legalBasis: `Điều 30 khoản 7 ${nd98}` }),
      unreadSince2025(key, threshold, {
        legalBasis: nd152,
        note: "Giữ như Điều 30 khoản 7 Nghị định 98/2023; chưa đọc điều khoản của nghị định mới.",
      }),
    ];
  }),
  ...(["cstdcs", "cstd-tinh", "co-thi-dua-tinh"] as const).flatMap((award) => [
    byHouse(`award.${award}.vote-method`, "SECRET", {
      legalBasis: house,
      note: "Nghị định 98/2023 buộc bỏ phiếu, không nói rõ phiếu kín.",
    }),
    until2025(`award.${award}.vote-denominator`, "ALL", { legalBasis: `Điều 30 khoản 7 ${nd98}` }),
    unreadSince2025(`award.${award}.vote-denominator`, "ALL", {
      legalBasis: nd152,
      note: "Giữ như Điều 30 khoản 7 Nghị định 98/2023; chưa đọc điều khoản của nghị định mới.",
    }),
  ]),
  ...votedByHouse.flatMap((award) => {
    const unread = { legalBasis: house, note: "Luật không buộc; ghi theo quy chế của Hội đồng." };
    return [
      byHouse(`award.${award}.vote-threshold`, ">50", unread),
      byHouse(`award.${award}.vote-method`, "HANDS", unread),
      byHouse(`award.${award}.vote-denominator`, "ALL", unread),
    ];
  }),
  ...byLaw(
    "council.role",
    "Tham mưu, tư vấn; Chủ tịch quyết định, quyết định khác ý kiến của Hội đồng thì ghi lý do",
    { legalBasis: `Điều 90 khoản 4 ${law}` },
  ),
  byHouse("council.quorum", "2/3", {
    legalBasis: house,
    note: "Chưa thấy văn bản nào định cho cấp xã.",
  }),
  byHouse("council.quorum-award", "none", {
    legalBasis: house,
    note: "Một tỉnh định 80/100, kể cả lấy ý kiến bằng văn bản (Điều 8 khoản 4 Quyết định số 86/2025/QĐ-UBND tỉnh Bắc Ninh).",
  }),
  until2025("vote.absent-written", "yes", { legalBasis: `Điều 30 khoản 7 ${nd98}` }),
  unreadSince2025("vote.absent-written", "yes", {
    legalBasis: house,
    note: "Giữ như Điều 30 khoản 7 Nghị định 98/2023.",
  }),
  byHouse("vote.max-rounds", 2, {
    legalBasis: house,
    note: "Ví dụ của một ngành: Điều 29 Thông tư số 01/2024/TT-TANDTC.",
  }),
  byHouse("vote.order", "low-to-high", {
    legalBasis: house,
    note: "Ví dụ của một ngành: Điều 29 Thông tư số 01/2024/TT-TANDTC.",
  }),
  byHouse("vote.tie", "Ngang phiếu thì chọn người, tập thể có thành tích nổi bật hơn", {
    legalBasis: house,
    note: "Chưa thấy văn bản nào định cho cấp xã. Ví dụ của một ngành: Điều 29 Thông tư số 01/2024/TT-TANDTC.",
  }),
];

const nominating: readonly NationalRule[] = [
  ...byLaw("nomination.same-achievement", "BLOCK", { legalBasis: `Điều 5 khoản 2 điểm c ${law}` }),
  byHouse("nomination.pledge", "WARN", {
    legalBasis: `Điều 7 ${law}`,
    note: "Luật không coi đăng ký thi đua là căn cứ bắt buộc; theo kế hoạch của xã.",
  }),
  byHouse("nomination.leader-share", 50, {
    legalBasis: `Điều 5 khoản 2 điểm d ${law}`,
    note: "Luật đòi chú trọng người trực tiếp lao động, không định tỷ lệ; con số là quy ước của cổng.",
  }),
  ...since2025("nomination.women-share", 70, { legalBasis: `Điều 4 khoản 6 ${nd152}` }),
  ...since2025("nomination.special-results", "no", { legalBasis: `Điều 4 khoản 3 ${nd152}` }),
  ...since2025("nomination.suspension", ["discipline", "investigation", "complaint", "press"], {
    legalBasis: `Điều 4 khoản 4 ${nd152}`,
  }),
];

const certificates: readonly NationalRule[] = [
  until2025("award.giay-khen.certificate", "PRINTED", { legalBasis: `Điều 104 ${nd98}` }),
  ...since2025("award.giay-khen.certificate", "PRINTED", { legalBasis: `Điều 54 ${nd152}` }),
  until2025("award.cstdcs.certificate", "PRINTED", {
    legalBasis: `Điều 54 khoản 1 điểm c ${nd98}`,
  }),
  ...since2025("award.cstdcs.certificate", "PRINTED", {
    legalBasis: `Điều 50 khoản 1 điểm c ${nd152}`,
  }),
  ...since2025("award.thon-vh.certificate", "PRINTED", {
    legalBasis: `Điều 50 khoản 2 điểm d ${nd152}`,
  }),
  ...since2025("award.ldtt.certificate", "NONE", {
    legalBasis: `Điều 50 khoản 1 điểm d ${nd152}`,
  }),
  unreadSince2025("award.ttldtt.certificate", "NONE", {
    legalBasis: `Điều 50 khoản 2 điểm b ${nd152}`,
    note: "Nguồn đọc được chỉ nói tiền thưởng, không nói bằng.",
  }),
  ...byLaw("award.gdvh.certificate", "OWN_FORM", {
    legalBasis: `Mẫu số 10 Phụ lục IV ${nd86}`,
    validFrom: "2024-01-30",
  }),
  until2025("certificate.layout", "dieu-104", { legalBasis: `Điều 104 ${nd98}` }),
  unreadSince2025("certificate.layout", "dieu-104", {
    legalBasis: "Quyết định số 01/2026/QĐ-TTg",
    note: "Giữ bố cục của Điều 104 Nghị định 98/2023; chưa đọc quyết định mới.",
  }),
  until2025("certificate.book-number", "ordinal", { legalBasis: `Điều 104 ${nd98}` }),
  unreadSince2025("certificate.book-number", "ordinal", {
    legalBasis: "Quyết định số 01/2026/QĐ-TTg",
    note: "Giữ như Điều 104 Nghị định 98/2023; chưa đọc quyết định mới.",
  }),
  {
    key: "document.signature.award",
    value: "CHỦ TỊCH",
    validFrom: "2020-03-05",
    validTo: null,
    legalBasis: "Mẫu 1.2, ghi chú 6, Phụ lục III Nghị định số 30/2020/NĐ-CP",
    isVerified: true,
  },
];

/** What nominations, the Council and decisions need (DOMAIN §12.2, §12.4, §12.5, §12.7). */
export const nationalAwardRules: readonly NationalRule[] = [
  ...authority,
  ...dossiers,
  ...limits,
  ...votes,
  ...nominating,
  ...certificates,
];
