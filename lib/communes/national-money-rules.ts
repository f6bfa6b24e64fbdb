import {
  byHouse,
  byLaw,
  type NationalRule,
  since2025,
  unreadSince2025,
  unreadUntil2025,
  until2025,
} from "./national-rule";

const nd98 = "Nghị định số 98/2023/NĐ-CP";
const nd152 = "Nghị định số 152/2025/NĐ-CP";
const notRead = "Con số chưa đọc được trong nghị định.";

const salaries: readonly NationalRule[] = [
  salary(1_490_000, "2019-07-01", "2023-06-30", "Nghị định số 38/2019/NĐ-CP", {
    note: "Số của nghị định chưa kiểm chứng.",
  }),
  salary(1_800_000, "2023-07-01", "2024-06-30", "Nghị định số 24/2023/NĐ-CP", {
    note: "Số của nghị định chưa kiểm chứng.",
  }),
  salary(2_340_000, "2024-07-01", "2026-06-30", "Điều 3 khoản 2 Nghị định số 73/2024/NĐ-CP"),
  salary(2_530_000, "2026-07-01", null, "Nghị định số 161/2026/NĐ-CP", {
    isVerified: false,
    note: "Dẫn theo nguồn thứ cấp; chưa đọc nghị định.",
  }),
];

const coefficients: readonly NationalRule[] = [
  until2025("award.ldtt.coefficient-person", 300, {
    legalBasis: `Điều 54 khoản 1 điểm d ${nd98}`,
  }),
  ...since2025("award.ldtt.coefficient-person", 300, {
    legalBasis: `Điều 50 khoản 1 điểm d ${nd152}`,
  }),
  until2025("award.cstdcs.coefficient-person", 1000, {
    legalBasis: `Điều 54 khoản 1 điểm c ${nd98}`,
  }),
  ...since2025("award.cstdcs.coefficient-person", 1000, {
    legalBasis: `Điều 50 khoản 1 điểm c ${nd152}`,
  }),
  unreadUntil2025("award.ttldtt.coefficient-group", 800, { legalBasis: nd98, note: notRead }),
  ...since2025("award.ttldtt.coefficient-group", 800, {
    legalBasis: `Điều 50 khoản 2 điểm b ${nd152}`,
  }),
  unreadUntil2025("award.thon-vh.coefficient-group", 1500, { legalBasis: nd98, note: notRead }),
  ...since2025("award.thon-vh.coefficient-group", 1500, {
    legalBasis: `Điều 50 khoản 2 điểm d ${nd152}`,
  }),
  unreadUntil2025("award.giay-khen.coefficient-person", 150, { legalBasis: nd98, note: notRead }),
  ...since2025("award.giay-khen.coefficient-person", 300, {
    legalBasis: `Điều 54 khoản 1 điểm e ${nd152}`,
  }),
  unreadUntil2025("award.giay-khen.coefficient-group", 300, { legalBasis: nd98, note: notRead }),
  ...since2025("award.giay-khen.coefficient-group", 600, { legalBasis: `Điều 54 ${nd152}` }),
  unreadUntil2025("award.giay-khen.household-factor", 1500, { legalBasis: nd98, note: notRead }),
  ...since2025("award.giay-khen.household-factor", 1500, { legalBasis: `Điều 54 ${nd152}` }),
  byHouse("award.gdvh.coefficient-household", 0, {
    legalBasis: "Quy định của Ủy ban nhân dân tỉnh",
    note: "Chưa tìm thấy mức thưởng của danh hiệu này; xã ghi theo văn bản có được.",
  }),
  ...since2025("award.bang-khen-tinh.coefficient-person", 1500, { legalBasis: `Điều 54 ${nd152}` }),
  ...since2025("award.bang-khen-tinh.coefficient-group", 3000, { legalBasis: `Điều 54 ${nd152}` }),
  ...since2025("award.cstd-tinh.coefficient-person", 3000, { legalBasis: `Điều 50 ${nd152}` }),
  ...since2025("award.co-thi-dua-tinh.coefficient-group", 8000, { legalBasis: `Điều 50 ${nd152}` }),
  ...since2025("award.ttldxs.coefficient-group", 1500, { legalBasis: `Điều 50 ${nd152}` }),
  ...since2025("award.xa-tieu-bieu.coefficient-group", 2000, { legalBasis: `Điều 50 ${nd152}` }),
];

/** Money that goes with awards (DOMAIN §12.6). Coefficients are thousandths of the base salary. */
export const nationalMoneyRules: readonly NationalRule[] = [
  ...salaries,
  ...coefficients,
  unreadUntil2025("money.rounding-unit", 10_000, {
    legalBasis: nd98,
    note: "Cách làm tròn của nghị định này chưa đọc.",
  }),
  ...since2025("money.rounding-unit", 10_000, { legalBasis: `Điều 49 khoản 2 ${nd152}` }),
  unreadSince2025("money.household-order", "COEFFICIENT_FIRST", {
    legalBasis: `Điều 54 ${nd152}`,
    note: "Cách hiểu của cổng: nhân hệ số 1,5 trước, làm tròn sau.",
  }),
  ...since2025("money.cumulation", "HIGHEST_TITLE", {
    legalBasis: `Điều 49 khoản 5 đến khoản 7 ${nd152}`,
  }),
  ...byLaw("money.payer", "Quỹ thi đua, khen thưởng của cấp ra quyết định", {
    legalBasis: "Điều 11 khoản 4 Luật Thi đua, khen thưởng",
  }),
];

function salary(
  value: number,
  validFrom: string,
  validTo: string | null,
  legalBasis: string,
  rest: { isVerified?: boolean; note?: string } = {},
): NationalRule {
  return {
    key: "money.base-salary",
    value,
    validFrom,
    validTo,
    legalBasis,
    isVerified: true,
    ...rest,
  };
}
