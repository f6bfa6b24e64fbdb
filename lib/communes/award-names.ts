/**
 * The awards a commune meets, by the key under which nominations, decisions and rules know them. Here and not with the
 * catalogue (lib/nominations/awards) because the settings page names their rules.
 */
export const awardNames = {
  "giay-khen": "Giấy khen",
  ldtt: "Lao động tiên tiến",
  cstdcs: "Chiến sĩ thi đua cơ sở",
  ttldtt: "Tập thể lao động tiên tiến",
  gdvh: "Gia đình văn hóa",
  "thon-vh": "Thôn, tổ dân phố văn hóa",
  "bang-khen-tinh": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh",
  "cstd-tinh": "Chiến sĩ thi đua cấp tỉnh",
  "co-thi-dua-tinh": "Cờ thi đua của Ủy ban nhân dân tỉnh",
  ttldxs: "Tập thể lao động xuất sắc",
  "xa-tieu-bieu": "Xã tiêu biểu",
} as const;

export type AwardKey = keyof typeof awardNames;
